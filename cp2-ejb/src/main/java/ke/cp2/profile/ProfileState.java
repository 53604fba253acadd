package ke.cp2.profile;

import java.util.EnumSet;
import java.util.Set;

/** The states of a profile and the moves between them. */
public enum ProfileState {
    INCOMPLETE,
    SUBMITTED,
    VERIFIED,
    RETURNED;

    private Set<ProfileState> next() {
        return switch (this) {
            case INCOMPLETE -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(VERIFIED, RETURNED);
            case VERIFIED -> EnumSet.of(SUBMITTED, RETURNED);
            case RETURNED -> EnumSet.of(SUBMITTED);
        };
    }

    /** Tells whether it is the owner's turn to submit the details. */
    public boolean isToSubmit() {
        return this == INCOMPLETE || this == RETURNED;
    }

    /** Tells whether an officer may rely on the details: submitted, or verified since. */
    public boolean isSubmitted() {
        return !isToSubmit();
    }

    /** Tells whether an officer may confirm the details. */
    public boolean isToVerify() {
        return canBecome(VERIFIED);
    }

    /** Tells whether an officer may give the details back to their owner. */
    public boolean isReturnable() {
        return canBecome(RETURNED);
    }

    /** Tells whether a profile may go from this state to that one. */
    public boolean canBecome(ProfileState state) {
        return next().contains(state);
    }
}
