package ke.cp2.deployment.change;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The states of a change: whether it waits, and what came of it. */
public enum ChangeState {
    /** It waits for the second officer. */
    PROPOSED,
    /** The deployment has ended; somebody else has the seat, or nobody is to have it. */
    DONE,
    /** The deployment has ended; the post is offered to a reserve, who takes the seat then. */
    OFFERED,
    /** The deployment has ended; the reserve has not taken the seat. */
    LEFT_FREE,
    REFUSED,
    WITHDRAWN;

    private Set<ChangeState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(DONE, REFUSED, WITHDRAWN);
            // An approved one waits for the reserve whom it is offered to.
            case DONE -> EnumSet.of(OFFERED);
            case OFFERED -> EnumSet.of(DONE, LEFT_FREE);
            case LEFT_FREE, REFUSED, WITHDRAWN -> EnumSet.noneOf(ChangeState.class);
        };
    }

    /** Tells whether a change may go from this state to that one. */
    boolean canBecome(ChangeState state) {
        return next().contains(state);
    }

    /** Tells whether the deployment that it is about has ended by it. */
    public boolean isApproved() {
        return this == DONE || this == OFFERED || this == LEFT_FREE;
    }

    /** The states of a change that two officers have made. */
    static Set<ChangeState> approved() {
        return Arrays.stream(values())
                .filter(ChangeState::isApproved)
                .collect(Collectors.toUnmodifiableSet());
    }
}
