package ke.cp2.centre.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The kept need of a sub-county for a position. */
@Entity
@Table(name = "STAFFING_NEED")
public class StaffingNeed {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "STAFFING_NEED_SEQ")
    @SequenceGenerator(name = "STAFFING_NEED_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "COUNTY_CODE")
    private String countyCode;

    @Column(name = "SUB_COUNTY_CODE")
    private String subCountyCode;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    private int posts;

    protected StaffingNeed() {}

    StaffingNeed(long seriesId, PlaceNeed need) {
        this.seriesId = seriesId;
        this.countyCode = need.key().countyCode();
        this.subCountyCode = need.key().subCountyCode();
        this.positionCode = need.key().positionCode();
        this.posts = need.posts();
    }

    long seriesId() {
        return seriesId;
    }

    PlaceNeed need() {
        return new PlaceNeed(new PlaceNeed.Key(countyCode, subCountyCode, positionCode), posts);
    }
}
