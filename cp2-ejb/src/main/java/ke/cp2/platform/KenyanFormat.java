package ke.cp2.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, times and numbers as people in Kenya write them. Nothing (null) is written as "". */
public final class KenyanFormat {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final int GROUP = 3;

    private KenyanFormat() {}

    /** A day: {@code 21 Nov 2026}. */
    public static String day(LocalDate day, Locale locale) {
        return day == null ? "" : DAY.withLocale(locale).format(day);
    }

    /** The day of an instant in Kenya: {@code 21 Nov 2026}. */
    public static String day(Instant instant, Locale locale) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, Kenya.ZONE), locale);
    }

    /** Day and time of an instant in Kenya: {@code 21 Nov 2026, 14:05}. */
    public static String dateTime(Instant instant, Locale locale) {
        return instant == null
                ? ""
                : day(instant, locale) + ", " + time(LocalTime.ofInstant(instant, Kenya.ZONE));
    }

    /** A time of the day: {@code 14:05}. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** An amount of money: {@code KES 1,234.50}. */
    public static String shillings(BigDecimal amount) {
        return String.format(Locale.ENGLISH, "KES %,.2f", amount);
    }

    /** A whole number with commas: {@code 1,234}. */
    public static String number(long number) {
        StringBuilder text = new StringBuilder(20).append(number);
        for (int at = text.length() - GROUP; at > (number < 0 ? 1 : 0); at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
