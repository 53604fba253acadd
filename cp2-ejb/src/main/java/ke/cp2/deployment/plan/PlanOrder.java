package ke.cp2.deployment.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.deployment.SeedOrigin;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** An order to plan the deployments of one sub-county or of many; it never changes. */
@Entity
@Table(name = "DEPLOYMENT_ORDER")
public class PlanOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DEPLOYMENT_ORDER_SEQ")
    @SequenceGenerator(name = "DEPLOYMENT_ORDER_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    private String seed;

    /** Null for an order from before it was kept. */
    @Enumerated(EnumType.STRING)
    @Column(name = "SEED_ORIGIN")
    private @Nullable SeedOrigin seedOrigin;

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

    @Column(name = "ORDERED_BY")
    private long orderedBy;

    @Column(name = "ORDERED_AT")
    private Instant orderedAt;

    protected PlanOrder() {}

    private PlanOrder(
            long seriesId,
            String seed,
            SeedOrigin origin,
            DeploymentTerms terms,
            AccountId officer,
            Instant now) {
        this.seriesId = seriesId;
        this.seed = seed;
        this.seedOrigin = origin;
        this.bandKm = terms.bandKm();
        this.rankStep = terms.rankStep();
        this.pointsPerKm = terms.pointsPerKm();
        this.pointsPerRank = terms.pointsPerRank();
        this.genderPoints = terms.genderPoints();
        this.orderedBy = officer.value();
        this.orderedAt = now;
    }

    /** Makes an order with the seed that its officer has typed. */
    static PlanOrder typed(
            long seriesId, String seed, DeploymentTerms terms, AccountId officer, Instant now) {
        return new PlanOrder(seriesId, seed, SeedOrigin.TYPED, terms, officer, now);
    }

    /** Makes an order with a seed that the portal has drawn. */
    static PlanOrder drawn(
            long seriesId, String seed, DeploymentTerms terms, AccountId officer, Instant now) {
        return new PlanOrder(seriesId, seed, SeedOrigin.DRAWN, terms, officer, now);
    }

    long id() {
        return id;
    }

    long seriesId() {
        return seriesId;
    }

    String seed() {
        return seed;
    }

    @Nullable SeedOrigin seedOrigin() {
        return seedOrigin;
    }

    DeploymentTerms terms() {
        return new DeploymentTerms(bandKm, rankStep, pointsPerKm, pointsPerRank, genderPoints);
    }

    Instant orderedAt() {
        return orderedAt;
    }

    AccountId orderedBy() {
        return AccountId.of(orderedBy);
    }
}
