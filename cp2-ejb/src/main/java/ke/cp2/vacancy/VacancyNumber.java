package ke.cp2.vacancy;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.vacancy.series.ExamSeries;
import org.jspecify.annotations.Nullable;

/**
 * Names a vacancy as people quote it: {@code KCSE-2026-INV-1001}, examination, year, position,
 * serial number.
 */
public record VacancyNumber(String text) implements Serializable {

    private static final int LONGEST = 30;
    private static final Pattern FORMAT =
            Pattern.compile("[A-Z]{2,10}(?:-[A-Z]{2})?-\\d{4}-[A-Z]{2,10}-(\\d{4,9})");

    /**
     * @throws IllegalArgumentException when the text is no vacancy number
     */
    public VacancyNumber {
        if (text == null || text.length() > LONGEST || !FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a vacancy number");
        }
    }

    /** The number of a new vacancy. */
    public static VacancyNumber of(ExamSeries series, String positionCode, long serial) {
        return new VacancyNumber(
                series.examCode() + '-' + series.examYear() + '-' + positionCode + '-' + serial);
    }

    /** The number in a text as people type it, in any case; empty when it is none. */
    public static Optional<VacancyNumber> parse(@Nullable String text) {
        String code = TypedText.compact(text);
        String upper = code == null ? "" : code.toUpperCase(Locale.ROOT);
        return upper.length() <= LONGEST && FORMAT.matcher(upper).matches()
                ? Optional.of(new VacancyNumber(upper))
                : Optional.empty();
    }

    /** The running number, unique by itself. */
    public long serial() {
        Matcher matcher = FORMAT.matcher(text);
        matcher.matches();
        return Long.parseLong(matcher.group(1));
    }

    @Override
    public String toString() {
        return text;
    }
}
