package ke.cp2.vacancy;

import java.io.Serializable;

/** A rule that is switched on, with its value (null where the rule has none). */
public record RuleSetting(RuleName name, String value) implements Serializable {

    /** EL 5 reads getters only. */
    public RuleName getName() {
        return name;
    }

    /** EL 5 reads getters only. */
    public String getValue() {
        return value;
    }
}
