package ke.cp2.vacancy.series;

import java.util.Locale;
import java.util.stream.Collectors;
import ke.cp2.platform.Texts;

/** Rules as people read them, the same on pages and in messages. */
public final class RuleWords {

    private static final String PREFIX = "vacancy.rule.";

    private RuleWords() {}

    /** The whole rule: "At least 3 years of work experience". */
    public static String of(RuleSetting rule, Locale locale) {
        Object value = isNumber(rule) ? rule.number() : valueOf(rule, locale);
        return Texts.of(locale, PREFIX + rule.name(), value);
    }

    /** Its value alone: "a diploma", "the TSC or a private school", "3"; "" where it has none. */
    public static String valueOf(RuleSetting rule, Locale locale) {
        if (isNumber(rule)) {
            return String.valueOf(rule.number());
        }
        return rule.words().stream()
                .map(word -> option(rule.name(), word, locale))
                .collect(Collectors.joining(Texts.of(locale, PREFIX + "or")));
    }

    /** One of the words that a rule can have as its value. */
    public static String option(RuleName rule, String word, Locale locale) {
        return Texts.of(locale, PREFIX + rule + '.' + word);
    }

    private static boolean isNumber(RuleSetting rule) {
        return rule.name().parameter().kind() == RuleParameter.Kind.NUMBER;
    }
}
