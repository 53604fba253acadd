package ke.cp2.deployment.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import ke.cp2.deployment.DeploymentTerms;
import org.jspecify.annotations.Nullable;

/** Keeps how the plans of a series weigh, and on which day people are told where they go. */
@Entity
@Table(name = "DEPLOYMENT_TERMS")
public class SeriesTerms {

    @Id
    @Column(name = "SERIES_ID")
    private long seriesId;

    /** Null while nobody has named the day: nobody is told. */
    @Column(name = "TELL_ON")
    private @Nullable LocalDate tellOn;

    @Column(name = "BAND_KM")
    private int bandKm;

    @Column(name = "RANK_STEP")
    private int rankStep;

    @Column(name = "POINTS_PER_KM")
    private int pointsPerKm;

    @Column(name = "POINTS_PER_RANK")
    private int pointsPerRank;

    @Column(name = "GENDER_POINTS")
    private int genderPoints;

    @Version private int version;

    protected SeriesTerms() {}

    /** The terms of a series. */
    public SeriesTerms(long seriesId, DeploymentTerms terms, @Nullable LocalDate tellOn) {
        this.seriesId = seriesId;
        become(terms, tellOn);
    }

    /** Takes other terms; plans that were made before keep theirs. */
    final void become(DeploymentTerms terms, @Nullable LocalDate day) {
        bandKm = terms.bandKm();
        rankStep = terms.rankStep();
        pointsPerKm = terms.pointsPerKm();
        pointsPerRank = terms.pointsPerRank();
        genderPoints = terms.genderPoints();
        tellOn = day;
    }

    public long seriesId() {
        return seriesId;
    }

    public @Nullable LocalDate tellOn() {
        return tellOn;
    }

    public DeploymentTerms terms() {
        return new DeploymentTerms(bandKm, rankStep, pointsPerKm, pointsPerRank, genderPoints);
    }
}
