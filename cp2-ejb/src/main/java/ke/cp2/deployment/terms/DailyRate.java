package ke.cp2.deployment.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Keeps what a series pays for a day in a position. */
@Entity
@Table(name = "DEPLOYMENT_RATE")
public class DailyRate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "DEPLOYMENT_RATE_SEQ")
    @SequenceGenerator(name = "DEPLOYMENT_RATE_SEQ")
    private Long id;

    @Column(name = "SERIES_ID")
    private long seriesId;

    @Column(name = "POSITION_CODE")
    private String positionCode;

    private int shillings;

    /** Whether somebody was offered a post for it, or has accepted one. */
    private boolean held;

    @Version private int version;

    protected DailyRate() {}

    /** The rate of a position. */
    public DailyRate(long seriesId, String positionCode, int shillings) {
        this.seriesId = seriesId;
        this.positionCode = positionCode;
        this.shillings = shillings;
    }

    /** Promises it to somebody: from now on it stays. */
    public void hold() {
        held = true;
    }

    boolean isHeld() {
        return held;
    }

    /** Pays another rate. */
    void become(int others) {
        shillings = others;
    }

    public long seriesId() {
        return seriesId;
    }

    String positionCode() {
        return positionCode;
    }

    int shillings() {
        return shillings;
    }
}
