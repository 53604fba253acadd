package ke.cp2.centre.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The ratio of a series for a position, once an officer has set it. */
@Entity
@Table(name = "STAFFING_RATIO")
public class StaffingRatio {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "STAFFING_RATIO_SEQ")
    @SequenceGenerator(name = "STAFFING_RATIO_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    @Column(name = "PER_CENTRE")
    private int perCentre;

    @Column(name = "PER_CANDIDATES")
    private int perCandidates;

    @Column(name = "EXTRA_ABOVE")
    private int extraAbove;

    @Version private int version;

    protected StaffingRatio() {}

    StaffingRatio(long seriesId, Ratio ratio) {
        this.seriesId = seriesId;
        this.positionCode = ratio.positionCode();
        become(ratio);
    }

    /** Takes other numbers. */
    final void become(Ratio ratio) {
        perCentre = ratio.perCentre();
        perCandidates = ratio.perCandidates();
        extraAbove = ratio.extraAbove();
    }

    long seriesId() {
        return seriesId;
    }

    Ratio ratio() {
        return new Ratio(positionCode, perCentre, perCandidates, extraAbove);
    }
}
