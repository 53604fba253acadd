package ke.cp2.account;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.security.Role;

/** One line of the administrator's list of accounts. */
public record AccountRow(
        long id,
        String mobileNumber,
        String fullName,
        Role role,
        AccountState state,
        String subCountyCode,
        Instant createdAt,
        Instant lastLoginAt,
        Instant secondFactorAt)
        implements Serializable {

    public boolean isWithSecondFactor() {
        return secondFactorAt != null;
    }

    /** Tells whether the account must have a second factor. */
    public boolean isOfStaff() {
        return role.isStaff();
    }

    public boolean isLockable() {
        return state.canBecome(AccountState.LOCKED);
    }

    public boolean isUnlockable() {
        return state == AccountState.LOCKED;
    }

    /** Tells whether login details can be sent to the account. */
    public boolean isInvitable() {
        return state == AccountState.INVITED || state == AccountState.ACTIVE;
    }

    /** Tells whether the account can be ended. */
    public boolean isDeactivatable() {
        return state.canBecome(AccountState.DEACTIVATED);
    }
}
