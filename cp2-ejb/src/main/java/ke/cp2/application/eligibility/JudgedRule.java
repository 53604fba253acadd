package ke.cp2.application.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict as it was when the application was submitted. It is written once. */
@Embeddable
public class JudgedRule implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SEPARATOR = "\n";
    private static final int VALUES_LENGTH = 500;

    @Column(name = "RULE_NAME")
    private String ruleName;

    @Column(name = "RULE_VALUE")
    private @Nullable String ruleValue;

    private boolean met;

    @Column(name = "REASON_KEY")
    private String reasonKey;

    @Column(name = "REASON_VALUES")
    private @Nullable String reasonValues;

    protected JudgedRule() {}

    /** Keeps a verdict. */
    public static JudgedRule of(Verdict verdict) {
        JudgedRule judged = new JudgedRule();
        judged.ruleName = verdict.name();
        judged.ruleValue = verdict.value();
        judged.met = verdict.met();
        judged.reasonKey = verdict.reason().key();
        judged.reasonValues = joined(verdict.reason().values());
        return judged;
    }

    /** The verdict as it was. */
    public Verdict verdict() {
        List<String> values =
                reasonValues == null ? List.of() : List.of(reasonValues.split(SEPARATOR));
        return new Verdict(ruleName, ruleValue, met, new Reason(reasonKey, values));
    }

    private static @Nullable String joined(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        String joined = String.join(SEPARATOR, values);
        return joined.length() <= VALUES_LENGTH ? joined : joined.substring(0, VALUES_LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JudgedRule that && ruleName.equals(that.ruleName);
    }

    @Override
    public int hashCode() {
        return ruleName.hashCode();
    }
}
