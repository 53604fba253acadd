package ke.cp2.vacancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;

/**
 * Says when applications are taken: from the opening instant on, until just before the closing
 * instant.
 */
@Embeddable
public class Window {

    private static final int LONGEST_DAYS = 366;

    @Column(name = "OPENS_AT")
    private Instant opensAt;

    @Column(name = "CLOSES_AT")
    private Instant closesAt;

    protected Window() {}

    /**
     * Reads the times of a form.
     *
     * @throws BusinessException when a time is missing, when it closes before it opens or more than
     *     a year after that
     */
    static Window typed(LocalDateTime opensAt, LocalDateTime closesAt) {
        new Refusals()
                .when(opensAt == null, "opensAt", "vacancy.opensAtMissing")
                .when(closesAt == null, "closesAt", "vacancy.closesAtMissing")
                .raise();
        return new Window(Kenya.instant(opensAt), Kenya.instant(closesAt));
    }

    /**
     * A window of whole seconds.
     *
     * @throws BusinessException when it closes before it opens or more than a year after that
     */
    public Window(Instant opensAt, Instant closesAt) {
        this.opensAt = opensAt.truncatedTo(ChronoUnit.SECONDS);
        this.closesAt = closesAt.truncatedTo(ChronoUnit.SECONDS);
        if (!this.closesAt.isAfter(this.opensAt)) {
            throw BusinessException.at("closesAt", "vacancy.closesBeforeOpening");
        }
        if (this.closesAt.isAfter(this.opensAt.plus(LONGEST_DAYS, ChronoUnit.DAYS))) {
            throw BusinessException.at("closesAt", "vacancy.windowTooLong");
        }
    }

    /**
     * Holds an opening time against the present.
     *
     * @throws BusinessException at {@code opensAt} when it has passed
     */
    static void opensAhead(LocalDateTime opensAt, Instant now) {
        if (Kenya.instant(opensAt).isBefore(now)) {
            throw BusinessException.at("opensAt", "vacancy.opensInPast");
        }
    }

    /** Tells whether applications are taken at that instant. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(opensAt) && instant.isBefore(closesAt);
    }

    /** Tells whether it has closed by that instant. */
    public boolean isOverAt(Instant instant) {
        return !instant.isBefore(closesAt);
    }

    /** Tells for how long applications are taken when people learn of it at that instant. */
    Duration openFrom(Instant instant) {
        return openUntil(instant, closesAt);
    }

    /** The same when it ends at that other instant. */
    Duration openUntil(Instant instant, Instant end) {
        return Duration.between(opensAt.isAfter(instant) ? opensAt : instant, end);
    }

    /** The first full minute from a wanted end on of which people have read for so long. */
    static Instant announcedEnd(Instant wanted, Duration announcement, Instant now) {
        Instant first =
                now.plus(announcement)
                        .plus(ChronoUnit.MINUTES.getDuration())
                        .minusNanos(1)
                        .truncatedTo(ChronoUnit.MINUTES);
        return wanted.isBefore(first) ? first : wanted;
    }

    /**
     * The window as people learn of it at that instant, before its end: it has not opened before
     * they could know.
     */
    Window announcedAt(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return opensAt.isBefore(minute) ? new Window(minute, closesAt) : this;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Window that
                && opensAt.equals(that.opensAt)
                && closesAt.equals(that.closesAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(opensAt, closesAt);
    }

    @Override
    public String toString() {
        return opensAt + "/" + closesAt;
    }
}
