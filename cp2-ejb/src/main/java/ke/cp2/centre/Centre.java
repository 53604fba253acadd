package ke.cp2.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import ke.cp2.reference.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A centre of an exam series with its candidates. Lists of centres are taken by statements that
 * write a page of them at once.
 */
@Entity
@Table(name = "CENTRE")
public class Centre {

    @Id private long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    private String code;

    private String name;

    /** For searches, made by the database. */
    @Column(name = "NAME_LC", insertable = false, updatable = false)
    private String nameLc;

    @Column(name = "COUNTY_CODE")
    private String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private String subCountyCode;

    private int candidates;

    private int braille;

    @Column(name = "SIGN_LANGUAGE")
    private int signLanguage;

    private @Nullable BigDecimal latitude;

    private @Nullable BigDecimal longitude;

    @Column(name = "HOST_ID")
    private @Nullable Long hostId;

    protected Centre() {}

    /** A centre as a list says it. */
    public Centre(long seriesId, CentreTerms terms) {
        this.id = CentreKey.of(seriesId, terms.code());
        this.seriesId = seriesId;
        this.code = terms.code();
        this.name = terms.name();
        this.countyCode = terms.countyCode();
        this.subCountyCode = terms.subCountyCode();
        this.candidates = terms.candidates();
        this.braille = terms.assisted().braille();
        this.signLanguage = terms.assisted().signLanguage();
        GeoPoint point = terms.point();
        this.latitude = point == null ? null : BigDecimal.valueOf(point.latitude());
        this.longitude = point == null ? null : BigDecimal.valueOf(point.longitude());
        this.hostId = terms.hostCode() == null ? null : CentreKey.of(seriesId, terms.hostCode());
    }

    public long seriesId() {
        return seriesId;
    }

    /** Gives what lists say about it. */
    public CentreTerms terms() {
        return new CentreTerms(
                code,
                name,
                countyCode,
                subCountyCode,
                candidates,
                CentreKey.code(hostId),
                new AssistedCandidates(braille, signLanguage),
                GeoPoint.orNull(latitude, longitude));
    }
}
