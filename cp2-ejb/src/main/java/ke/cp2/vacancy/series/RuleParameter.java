package ke.cp2.vacancy.series;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Says what the value of a rule may be.
 *
 * @param kind how the value reads
 * @param least smallest number, for {@link Kind#NUMBER}
 * @param most largest number, for {@link Kind#NUMBER}
 * @param options the words to choose from, in their order, for {@link Kind#ONE_OF} and {@link
 *     Kind#SOME_OF}
 */
public record RuleParameter(Kind kind, int least, int most, List<String> options) {

    /** Stands between the words of a {@link Kind#SOME_OF} value. */
    static final String SEPARATOR = "|";

    /** How the value of a rule reads. */
    public enum Kind {
        /** The rule has no value: it is on or off. */
        NONE,
        /** A whole number. */
        NUMBER,
        /** One of the options. */
        ONE_OF,
        /** At least one of the options, separated by {@code |}. */
        SOME_OF
    }

    public static RuleParameter none() {
        return new RuleParameter(Kind.NONE, 0, 0, List.of());
    }

    public static RuleParameter number(int least, int most) {
        return new RuleParameter(Kind.NUMBER, least, most, List.of());
    }

    public static RuleParameter oneOf(Class<? extends Enum<?>> options) {
        return new RuleParameter(Kind.ONE_OF, 0, 0, names(options));
    }

    static RuleParameter someOf(Class<? extends Enum<?>> options) {
        return new RuleParameter(Kind.SOME_OF, 0, 0, names(options));
    }

    /**
     * The value in its one way of writing: no blanks, no leading zeros, words in the order of the
     * options and none twice.
     *
     * @param field the input that a refusal belongs to
     * @throws BusinessException when the value does not fit
     */
    public @Nullable String normalised(String field, @Nullable String value) {
        String text = Objects.requireNonNullElse(TypedText.code(value), "");
        return switch (kind) {
            case NONE -> {
                if (!text.isEmpty()) {
                    throw BusinessException.at(field, "vacancy.ruleWithoutValue");
                }
                yield null;
            }
            case NUMBER -> number(field, text);
            case ONE_OF -> {
                if (!options.contains(text)) {
                    throw BusinessException.at(field, "vacancy.ruleChooseOne");
                }
                yield text;
            }
            case SOME_OF -> words(field, text);
        };
    }

    private String number(String field, String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw BusinessException.at(field, "vacancy.ruleNumber", least, most);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw BusinessException.at(field, "vacancy.ruleNumber", least, most);
        }
        return Integer.toString(number);
    }

    private String words(String field, String text) {
        Set<String> chosen = Set.copyOf(List.of(text.split(Pattern.quote(SEPARATOR))));
        if (chosen.isEmpty() || !options.containsAll(chosen)) {
            throw BusinessException.at(field, "vacancy.ruleChooseSome");
        }
        return String.join(SEPARATOR, options.stream().filter(chosen::contains).toList());
    }

    private static List<String> names(Class<? extends Enum<?>> options) {
        return Arrays.stream(options.getEnumConstants()).map(Enum::name).toList();
    }
}
