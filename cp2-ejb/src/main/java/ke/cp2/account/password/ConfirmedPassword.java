package ke.cp2.account.password;

import ke.cp2.security.AccountId;

/**
 * The proof that the caller has just entered the own password again: only {@link ChangingPassword}
 * makes one, and use cases that need it ask for it as a parameter, so that none can forget it.
 */
public final class ConfirmedPassword {

    private final AccountId accountId;

    public ConfirmedPassword(AccountId accountId) {
        this.accountId = accountId;
    }

    /**
     * Holds a use case to the person who entered the password.
     *
     * @throws IllegalStateException for anybody else
     */
    public void mustBeOf(AccountId callerId) {
        if (!accountId.equals(callerId)) {
            throw new IllegalStateException("somebody else has entered the password");
        }
    }
}
