package ke.cp2.profile.review;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import ke.cp2.platform.Kenya;
import org.jspecify.annotations.Nullable;

/**
 * Tells how long the return of somebody's details is open, and so keeps the person's places: until
 * a second officer has agreed to it and the person has let the time to answer pass.
 *
 * @param agreedAt when a second officer agreed, or null
 * @param answerBy until when the person can answer that; null before, and when it was agreed to
 *     without such a time
 * @param answeredAt when the person submitted the details again, or null
 */
public record ReturnTerm(
        @Nullable Instant agreedAt, @Nullable Instant answerBy, @Nullable Instant answeredAt)
        implements Serializable {

    /** So many days a person has to answer, behind the day on which the second officer agrees. */
    static final int DAYS = 3;

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Until when a person can answer what a second officer agrees to now: the end of a day. */
    public static Instant answerBy(Instant now) {
        return Kenya.instant(
                LocalDate.ofInstant(now, Kenya.ZONE).plusDays(DAYS).atTime(LAST_MINUTE));
    }

    /** Tells whether it counts against the person: who answered in time waits for an officer. */
    public boolean isOver(Instant now) {
        return agreedAt != null
                && (answerBy == null
                        || (now.isAfter(answerBy)
                                && (answeredAt == null || answeredAt.isAfter(answerBy))));
    }
}
