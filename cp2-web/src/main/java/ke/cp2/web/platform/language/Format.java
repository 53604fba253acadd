package ke.cp2.web.platform.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import ke.cp2.platform.KenyanFormat;
import ke.cp2.platform.Listing;
import ke.cp2.platform.Texts;
import ke.cp2.platform.typed.MobileNumber;

/** Days, times and numbers on pages, as people here write them. Nothing is written as "". */
@Named
@RequestScoped
public class Format {

    @Inject private Language language;

    /** The day of a {@link LocalDate} or an {@link Instant}: {@code 21 Nov 2026}. */
    public String day(Object value) {
        return value instanceof Instant instant
                ? KenyanFormat.day(instant, language.locale())
                : KenyanFormat.day((LocalDate) value, language.locale());
    }

    /** Day and time: {@code 21 Nov 2026, 14:05}. */
    public String dateTime(Instant value) {
        return KenyanFormat.dateTime(value, language.locale());
    }

    /** A mobile number in groups: {@code 254 722 645 678}. Other text stays as it is. */
    public String mobile(String value) {
        return MobileNumber.parse(value)
                .map(MobileNumber::spaced)
                .orElse(value == null ? "" : value);
    }

    /** A whole number with commas: {@code 1,234}. */
    public String number(Number value) {
        return value == null ? "" : KenyanFormat.number(value.longValue());
    }

    /** Tells how many there are, where nobody counts beyond {@link Listing#LONGEST}. */
    public String count(Number value) {
        return count(value, language.locale());
    }

    static String count(Number value, Locale locale) {
        if (value == null) {
            return "";
        }
        return value.longValue() > Listing.LONGEST
                ? PageTexts.of(
                        "platform", locale, "count.over", KenyanFormat.number(Listing.LONGEST))
                : KenyanFormat.number(value.longValue());
    }

    /** An amount of money in Kenyan shillings: {@code KES 1,234.50}. */
    public String shillings(BigDecimal value) {
        return value == null ? "" : KenyanFormat.shillings(value);
    }

    /** A text with one value in it: {@code #{format.fill(helpText['x'], value)}}. */
    public String fill(String pattern, Object value) {
        return Texts.fill(language.locale(), pattern, value);
    }

    /** A text with two values in it. */
    public String fill(String pattern, Object first, Object second) {
        return Texts.fill(language.locale(), pattern, first, second);
    }

    /** A text with three values in it. */
    public String fill(String pattern, Object first, Object second, Object third) {
        return Texts.fill(language.locale(), pattern, first, second, third);
    }

    /** A text with four values in it. */
    public String fill(String pattern, Object first, Object second, Object third, Object fourth) {
        return Texts.fill(language.locale(), pattern, first, second, third, fourth);
    }

    /** A text with five values in it. */
    public String fill(
            String pattern,
            Object first,
            Object second,
            Object third,
            Object fourth,
            Object fifth) {
        return Texts.fill(language.locale(), pattern, first, second, third, fourth, fifth);
    }
}
