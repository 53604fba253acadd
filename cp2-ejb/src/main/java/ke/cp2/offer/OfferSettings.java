package ke.cp2.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import ke.cp2.platform.Kenya;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The settings of offers, and the deadlines that follow from them. */
@ApplicationScoped
public class OfferSettings {

    /** Nobody is called up who has less time than that to answer. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** Until then people answer, and others can be asked, in Kenya. */
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    @Inject private Config config;

    /** Tells how many days an officer may give to answer at most. */
    public int longestDays() {
        return config.getValue("cp2.offer.longest-days", Integer.class);
    }

    /** Tells how long people have to answer an offer at least. */
    private Duration shortestTime() {
        return config.getValue("cp2.offer.shortest-time", Duration.class);
    }

    /**
     * The first deadline that an officer may set: before it nobody who works, teaches or is out of
     * the network could answer.
     */
    Instant firstDeadline(LocalDate workStarts, Instant now) {
        return firstDeadline(workStarts, now, shortestTime());
    }

    /** Gives that deadline; an hour is enough when the work begins before the time is over. */
    static Instant firstDeadline(LocalDate workStarts, Instant now, Duration time) {
        Instant first = now.plus(time);
        return first.isBefore(beginOf(workStarts)) ? first : now.plus(SHORTEST);
    }

    /** Tells how long somebody who is called up from the reserve list has to answer at least. */
    public Duration callUpTime() {
        return config.getValue("cp2.offer.call-up-time", Duration.class);
    }

    /** Tells how long before the deadline the applicant is reminded; not at all when zero. */
    public Duration remindBefore() {
        return config.getValue("cp2.offer.remind-before", Duration.class);
    }

    /** The deadline of somebody who is called up now; empty when the work begins too soon. */
    Optional<Instant> callUpDeadline(LocalDate workStarts, Instant now) {
        return callUpDeadline(workStarts, now, callUpTime());
    }

    /**
     * The deadline of somebody who is needed although the work may have begun; empty when it is
     * over too soon.
     */
    public Optional<Instant> deadlineOnTheDay(
            LocalDate workStarts, LocalDate workEnds, Instant now) {
        return callUpDeadline(workStarts, now).or(() -> callUpDeadline(workEnds, now));
    }

    /**
     * The first end of a day's work after that time, so that nobody has to answer at night. On the
     * last day before the work begins it is the end of that day's work, or the end of the day for
     * those who are called up on that day only.
     */
    static Optional<Instant> callUpDeadline(LocalDate workStarts, Instant now, Duration time) {
        LocalDateTime wanted = Kenya.wallClock(now.plus(time));
        LocalDateTime evening = wanted.toLocalDate().atTime(EVENING);
        if (evening.isBefore(wanted)) {
            evening = evening.plusDays(1);
        }
        LocalDate lastDay = workStarts.minusDays(1);
        if (evening.toLocalDate().isAfter(lastDay)) {
            boolean isBefore = Kenya.wallClock(now).toLocalDate().isBefore(lastDay);
            evening = lastDay.atTime(isBefore ? EVENING : LAST_MINUTE);
        }
        Instant deadline = Kenya.instant(evening);
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
