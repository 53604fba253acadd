package ke.cp2.account;

import ke.cp2.account.password.ConfirmedPassword;
import ke.cp2.security.AccountId;

/** Stands for a person who has entered the own password, where a test is about what comes next. */
public final class Entered {

    private Entered() {}

    /** The proof that the person of that account has done so. */
    public static ConfirmedPassword passwordOf(AccountId accountId) {
        return new ConfirmedPassword(accountId);
    }
}
