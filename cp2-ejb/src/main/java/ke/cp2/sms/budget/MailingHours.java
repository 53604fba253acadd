package ke.cp2.sms.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.Kenya;
import org.jspecify.annotations.Nullable;

/** The hours of a day, in Kenya, in which campaigns may go out. */
public final class MailingHours {

    private static final Pattern FORMAT =
            Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d)-((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)");
    private static final String END_OF_DAY = "24:00";

    private final LocalTime opens;

    /** The first moment after the hours; null when they last to the end of the day. */
    private final @Nullable LocalTime closes;

    private MailingHours(LocalTime opens, @Nullable LocalTime closes) {
        this.opens = opens;
        this.closes = closes;
    }

    /**
     * The hours in a text such as {@code 08:00-18:00}; {@code 00:00-24:00} is all day.
     *
     * @throws IllegalArgumentException when the text is something else, or the end is not after the
     *     start
     */
    public static MailingHours parse(String text) {
        Matcher format = FORMAT.matcher(text.strip());
        if (!format.matches()) {
            throw new IllegalArgumentException("campaign hours are not like 08:00-18:00: " + text);
        }
        LocalTime opens = LocalTime.parse(format.group(1));
        boolean toTheEnd = END_OF_DAY.equals(format.group(2));
        LocalTime closes = toTheEnd ? null : LocalTime.parse(format.group(2));
        if (closes != null && !closes.isAfter(opens)) {
            throw new IllegalArgumentException("campaign hours end before they start: " + text);
        }
        return new MailingHours(opens, closes);
    }

    /** Tells whether campaigns may go out at that moment. */
    public boolean areOpen(Instant now) {
        LocalTime time = Kenya.wallClock(now).toLocalTime();
        return !time.isBefore(opens) && (closes == null || time.isBefore(closes));
    }

    /** The first moment from then on at which campaigns may go out. */
    public Instant next(Instant from) {
        if (areOpen(from)) {
            return from;
        }
        LocalDateTime time = Kenya.wallClock(from);
        LocalDate day = time.toLocalDate();
        return Kenya.instant(
                (time.toLocalTime().isBefore(opens) ? day : day.plusDays(1)).atTime(opens));
    }
}
