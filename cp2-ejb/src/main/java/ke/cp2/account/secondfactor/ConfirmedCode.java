package ke.cp2.account.secondfactor;

import ke.cp2.security.AccountId;

/**
 * The proof that the caller, if of the staff, has just entered a security code: only {@link
 * ConfirmingCode} makes one, and use cases that need it ask for it as a parameter.
 */
public final class ConfirmedCode {

    private final AccountId accountId;

    ConfirmedCode(AccountId accountId) {
        this.accountId = accountId;
    }

    /**
     * Holds a use case to the person who entered the code.
     *
     * @throws IllegalStateException for anybody else
     */
    public void mustBeOf(AccountId callerId) {
        if (!accountId.equals(callerId)) {
            throw new IllegalStateException("somebody else has entered the code");
        }
    }
}
