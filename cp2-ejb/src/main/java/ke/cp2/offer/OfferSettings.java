package ke.cp2.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ke.cp2.platform.Kenya;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The settings of offers, and the deadlines that follow from them. */
@ApplicationScoped
public class OfferSettings {

    /** Nobody is called up who has less time than that to answer. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    @Inject private Config config;

    /** Tells how many days an officer may give to answer at most. */
    public int longestDays() {
        return config.getValue("cp2.offer.longest-days", Integer.class);
    }

    /** Tells how long somebody who is called up from the reserve list has to answer. */
    public Duration callUpTime() {
        return config.getValue("cp2.offer.call-up-time", Duration.class);
    }

    /** Tells how long before the deadline the applicant is reminded; not at all when zero. */
    public Duration remindBefore() {
        return config.getValue("cp2.offer.remind-before", Duration.class);
    }

    /** The deadline of somebody who is called up now; empty when the work begins too soon. */
    Optional<Instant> callUpDeadline(LocalDate workStarts, Instant now) {
        Instant wanted = now.plus(callUpTime());
        Instant latest = beginOf(workStarts);
        Instant deadline = wanted.isBefore(latest) ? wanted : latest.minusSeconds(60);
        return deadline.isBefore(now.plus(SHORTEST)) ? Optional.empty() : Optional.of(deadline);
    }

    /** Gives the time to remind somebody of a deadline, or null. */
    @Nullable Instant remindAt(Instant deadline, Instant now) {
        Instant remindAt = deadline.minus(remindBefore());
        return remindBefore().isZero() || !remindAt.isAfter(now) ? null : remindAt;
    }

    /** The first moment of a day in Kenya. */
    static Instant beginOf(LocalDate day) {
        return Kenya.instant(day.atStartOfDay());
    }
}
