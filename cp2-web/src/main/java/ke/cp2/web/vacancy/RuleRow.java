package ke.cp2.web.vacancy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.vacancy.series.RuleName;
import ke.cp2.vacancy.series.RuleParameter;
import ke.cp2.vacancy.series.RuleSetting;
import org.jspecify.annotations.Nullable;

/** A rule as a row of a form: its switch, and its value as text or as ticked words. */
public class RuleRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RuleName name;
    private boolean on;
    private @Nullable String value;
    private List<String> words = new ArrayList<>();

    RuleRow(RuleName name, List<RuleSetting> settings) {
        this.name = name;
        settings.stream().filter(setting -> setting.name() == name).forEach(this::show);
    }

    private void show(RuleSetting setting) {
        on = true;
        value = setting.value();
        words.addAll(setting.words());
    }

    /**
     * The rule with its value.
     *
     * @throws ke.cp2.platform.BusinessException when the value does not fit the rule
     */
    RuleSetting setting() {
        return new RuleSetting(name, isSomeOf() ? String.join("|", words) : value);
    }

    public RuleName getName() {
        return name;
    }

    /** The words to choose from. */
    public List<String> getOptions() {
        return name.parameter().options();
    }

    public boolean isNumber() {
        return name.parameter().kind() == RuleParameter.Kind.NUMBER;
    }

    public boolean isOneOf() {
        return name.parameter().kind() == RuleParameter.Kind.ONE_OF;
    }

    public boolean isSomeOf() {
        return name.parameter().kind() == RuleParameter.Kind.SOME_OF;
    }

    public int getLeast() {
        return name.parameter().least();
    }

    public int getMost() {
        return name.parameter().most();
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public List<String> getWords() {
        return words;
    }

    public void setWords(List<String> words) {
        this.words = words;
    }
}
