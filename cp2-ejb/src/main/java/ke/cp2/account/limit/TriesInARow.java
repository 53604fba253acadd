package ke.cp2.account.limit;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts the failures in a row of what tries from one address. Six shut this pair for fifteen
 * minutes; the owner can still log in from elsewhere.
 */
@MappedSuperclass
public abstract class TriesInARow {

    /** So many failures lead to a pause. */
    public static final int LIMIT = 6;

    /** A pause lasts so long, and after such a silence the count begins anew. */
    public static final Duration PAUSE = Duration.ofMinutes(15);

    private int failures;

    @Column(name = "LAST_AT")
    private Instant lastAt;

    @Version private int version;

    protected TriesInARow() {}

    protected TriesInARow(Instant now) {
        this.lastAt = now;
    }

    /** Tells whether this pair may not try now. */
    public boolean isShut(Instant now) {
        return failures >= LIMIT && now.isBefore(shutUntil());
    }

    /** Tells when a pause that the latest failure led to is over. */
    protected Instant shutUntil() {
        return lastAt.plus(PAUSE);
    }

    /** Counts a failure; true when it is the one that leads to a pause. */
    public boolean count(Instant now) {
        failures = now.isBefore(shutUntil()) ? failures + 1 : 1;
        lastAt = now;
        return failures == LIMIT;
    }

    /** Takes back a try that was never made. */
    public void takeBack() {
        failures = Math.max(0, failures - 1);
    }
}
