package ke.cp2.vacancy.series;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is switched on, with its value (null where the rule has none). There is no setting
 * with a value that does not fit its rule.
 */
public record RuleSetting(RuleName name, @Nullable String value) implements Serializable {

    /**
     * Keeps the value in its one way of writing.
     *
     * @throws ke.cp2.platform.BusinessException when the value does not fit the rule; its field is
     *     the name of the rule
     */
    public RuleSetting {
        value = name.parameter().normalised(name.name(), value);
    }

    /**
     * The value of a rule that counts years.
     *
     * @throws NumberFormatException when the rule has another kind of value
     */
    public int number() {
        return Integer.parseInt(value);
    }

    /** The words of the value: one or several, none for a rule without value. */
    public List<String> words() {
        return value == null
                ? List.of()
                : List.of(value.split(Pattern.quote(RuleParameter.SEPARATOR)));
    }
}
