package ke.cp2.application.eligibility;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a named condition is met by a person and a vacancy.
 *
 * @param name of the rule or precondition, a constant's name
 * @param value of the rule, or null
 * @param met whether the condition is met
 * @param reason why, or why not
 */
public record Verdict(String name, @Nullable String value, boolean met, Reason reason)
        implements Serializable {

    /** Tells whether it is known only once the person has applied, because it is declared there. */
    public boolean toDeclare() {
        return reason.isToDeclare();
    }

    /** For the audit trail: name and outcome, without anything personal. */
    public String summary() {
        return name + (value == null ? "" : "(" + value + ")") + (met ? ": met" : ": not met");
    }
}
