package ke.cp2.platform;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts of the domain in the reader's language, above all the refusals of {@link
 * BusinessException}.
 *
 * <p>A key names its feature: {@code account.subCountyMissing} stands in the bundle {@code
 * ke.cp2.account.messages}. Placeholders are {@code {0}}, {@code {1}}, …; an apostrophe is written
 * as it reads, not doubled. Days, times and whole numbers among the values are put in words as
 * {@link KenyanFormat} writes them. A text that reads otherwise for one than for many says both,
 * {@code 1 open vacancy || {0} open vacancies}: the first value decides.
 */
public final class Texts {

    private static final String ONE_OR_MANY = " || ";

    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * The text of a key, with its values filled in. A key that no bundle knows gives the key
     * itself, so that a forgotten text never turns a refusal into an error.
     */
    public static String of(Locale locale, String key, Object... values) {
        try {
            return fill(locale, bundle(locale, key).getString(key), values);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** Fills values into a pattern that is at hand already, by the rules of this class. */
    public static String fill(Locale locale, String pattern, Object... values) {
        Object[] written =
                Arrays.stream(values).map(value -> written(locale, value)).toArray(Object[]::new);
        return new MessageFormat(byNumber(pattern, values).replace("'", "''"), locale)
                .format(written);
    }

    private static String byNumber(String pattern, Object... values) {
        int between = pattern.indexOf(ONE_OR_MANY);
        if (between < 0) {
            return pattern;
        }
        boolean one = values.length > 0 && "1".equals(String.valueOf(values[0]));
        return one
                ? pattern.substring(0, between)
                : pattern.substring(between + ONE_OR_MANY.length());
    }

    private static ResourceBundle bundle(Locale locale, String key) {
        String feature = key.substring(0, Math.max(0, key.indexOf('.')));
        return ResourceBundle.getBundle(
                "ke.cp2." + feature + ".messages",
                locale,
                Texts.class.getClassLoader(),
                NO_FALLBACK);
    }

    private static Object written(Locale locale, Object value) {
        if (value instanceof LocalDate day) {
            return KenyanFormat.day(day, locale);
        }
        if (value instanceof Instant instant) {
            return KenyanFormat.dateTime(instant, locale);
        }
        if (value instanceof LocalTime time) {
            return KenyanFormat.time(time);
        }
        if (value instanceof Localized words) {
            return words.in(locale);
        }
        if (value instanceof Integer || value instanceof Long) {
            return KenyanFormat.number(((Number) value).longValue());
        }
        return value;
    }
}
