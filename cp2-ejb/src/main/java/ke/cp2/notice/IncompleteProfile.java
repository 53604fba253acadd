package ke.cp2.notice;

import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/**
 * Somebody whose profile waits for the person to complete it.
 *
 * @param occasion what makes this state of the profile another than an earlier one
 */
record IncompleteProfile(
        AccountId accountId, MobileNumber mobileNumber, String language, String occasion) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "profile " + accountId;
    }
}
