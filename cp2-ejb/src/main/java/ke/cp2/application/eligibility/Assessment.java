package ke.cp2.application.eligibility;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import ke.cp2.application.ApplicationState;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a person may apply for a vacancy, and why not.
 *
 * @param preconditions what must hold before the rules, see {@link Precondition}
 * @param rules what each rule of the series says
 * @param reference of the application that the person has made already, or null
 * @param state of that application, or null
 */
public record Assessment(
        List<Verdict> preconditions,
        List<Verdict> rules,
        @Nullable String reference,
        @Nullable ApplicationState state)
        implements Serializable {

    /** Tells whether the rules allow this person, whatever the preconditions say. */
    public boolean isEligible() {
        return rules.stream().allMatch(Verdict::met);
    }

    /** Tells whether the person may apply now. */
    public boolean isAllowed() {
        return isEligible() && preconditions.stream().allMatch(Verdict::met);
    }

    /** Tells whether the person has an application that is not withdrawn. */
    public boolean isApplied() {
        return reference != null && !isWithdrawn();
    }

    /** Tells whether the person has withdrawn an application for the vacancy. */
    public boolean isWithdrawn() {
        return state == ApplicationState.WITHDRAWN;
    }

    /** Tells whether the precondition of that name is met. */
    boolean holds(Precondition precondition) {
        return preconditions.stream()
                .filter(verdict -> verdict.name().equals(precondition.name()))
                .allMatch(Verdict::met);
    }

    /** Everything that was asked. */
    public List<Verdict> all() {
        return Stream.concat(preconditions.stream(), rules.stream()).toList();
    }

    /** Tells whether the details of the profile are not submitted yet. */
    public boolean isProfileMissing() {
        return !holds(Precondition.PROFILE_SUBMITTED);
    }

    /** The preconditions that are not met. */
    public List<Verdict> unmetPreconditions() {
        return preconditions.stream().filter(verdict -> !verdict.met()).toList();
    }
}
