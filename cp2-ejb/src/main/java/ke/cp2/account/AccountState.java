package ke.cp2.account;

import java.util.EnumSet;
import java.util.Set;

/** The states of an account and the moves between them. */
public enum AccountState {
    /** A one-time secret was sent; no own password yet. */
    INVITED,
    ACTIVE,
    LOCKED,
    DEACTIVATED;

    private Set<AccountState> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(ACTIVE, DEACTIVATED);
            case ACTIVE -> EnumSet.of(LOCKED, DEACTIVATED);
            case LOCKED -> EnumSet.of(ACTIVE, DEACTIVATED);
            case DEACTIVATED -> EnumSet.noneOf(AccountState.class);
        };
    }

    /** Tells whether an account may go from this state to that one. */
    public boolean canBecome(AccountState state) {
        return next().contains(state);
    }
}
