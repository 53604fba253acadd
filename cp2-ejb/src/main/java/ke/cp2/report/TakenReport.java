package ke.cp2.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Says when the figures of a series were taken. */
@Entity
@Table(name = "SERIES_REPORT")
public class TakenReport {

    @Id
    @Column(name = "SERIES_ID")
    private Long seriesId;

    @Column(name = "TAKEN_AT")
    private Instant takenAt;

    @Version private int version;

    protected TakenReport() {}

    TakenReport(long seriesId, Instant takenAt) {
        this.seriesId = seriesId;
        this.takenAt = takenAt;
    }

    void takeAnew(Instant now) {
        takenAt = now;
    }

    Instant takenAt() {
        return takenAt;
    }
}
