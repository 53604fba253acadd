package ke.cp2.platform.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days as people type them: {@code 1985-12-31}, {@code 31/12/1985}, {@code 31.12.1985}, {@code
 * 31121985}, {@code 31 Dec 1985}, {@code 31 Desemba 1985}. Numbers mean day and month in the order
 * that Kenya writes them in; the year has four digits, so that nobody has to guess.
 */
public final class TypedDay {

    private static final List<List<String>> MONTHS =
            List.of(
                    List.of(
                            "january",
                            "february",
                            "march",
                            "april",
                            "may",
                            "june",
                            "july",
                            "august",
                            "september",
                            "october",
                            "november",
                            "december"),
                    List.of(
                            "januari",
                            "februari",
                            "machi",
                            "aprili",
                            "mei",
                            "juni",
                            "julai",
                            "agosti",
                            "septemba",
                            "oktoba",
                            "novemba",
                            "desemba"));
    private static final int SHORTEST_MONTH = 3;
    private static final Pattern COMPACT = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{4})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");
    private static final Pattern WITH_TIME =
            Pattern.compile("(.*\\d)[\\sT,]+([0-9]{1,2})[:.]([0-9]{2})(?:[:.][0-9]{2})?");

    private TypedDay() {}

    /** The day in a text; empty when it holds none, or one that no calendar has. */
    public static Optional<LocalDate> parse(String text) {
        List<String> parts =
                Stream.of(BETWEEN.split(separated(text))).filter(part -> !part.isEmpty()).toList();
        if (parts.size() != 3) {
            return Optional.empty();
        }
        if (YEAR.matcher(parts.get(0)).matches()) {
            return day(parts.get(0), parts.get(1), parts.get(2));
        }
        return monthNamed(parts.get(0)).isPresent()
                ? day(parts.get(2), parts.get(0), parts.get(1))
                : day(parts.get(2), parts.get(1), parts.get(0));
    }

    /** Keyboards of digits have no slash. */
    private static String separated(String text) {
        return text == null
                ? ""
                : COMPACT.matcher(text.strip().toLowerCase(Locale.ROOT)).matches()
                        ? COMPACT.matcher(text.strip()).replaceFirst("$1/$2/$3")
                        : text.toLowerCase(Locale.ROOT);
    }

    /** The day and time in a text, such as {@code 31/12/2026 17:00}. */
    public static Optional<LocalDateTime> parseWithTime(String text) {
        Matcher split = WITH_TIME.matcher(text == null ? "" : text.strip());
        if (!split.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(split.group(2));
        int minute = Integer.parseInt(split.group(3));
        return hour > 23 || minute > 59
                ? Optional.empty()
                : parse(split.group(1)).map(day -> day.atTime(hour, minute));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        Matcher number = DAY.matcher(day);
        OptionalInt monthNumber = DAY.matcher(month).matches() ? number(month) : monthNamed(month);
        if (!YEAR.matcher(year).matches() || !number.matches() || monthNumber.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            monthNumber.getAsInt(),
                            Integer.parseInt(number.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt number(String text) {
        return text.matches("[0-9]+")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** A month by its name in English or Kiswahili, or by the beginning of that. */
    private static OptionalInt monthNamed(String text) {
        return text.length() < SHORTEST_MONTH
                ? OptionalInt.empty()
                : MONTHS.stream()
                        .flatMapToInt(
                                names ->
                                        IntStream.range(0, names.size())
                                                .filter(i -> names.get(i).startsWith(text)))
                        .map(index -> index + 1)
                        .findFirst();
    }
}
