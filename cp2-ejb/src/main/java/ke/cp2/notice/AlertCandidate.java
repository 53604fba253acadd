package ke.cp2.notice;

import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/** Somebody who might be told about a vacancy. */
record AlertCandidate(AccountId accountId, MobileNumber mobileNumber, String language) {

    boolean isInKiswahili() {
        return "sw".equals(language);
    }

    /** The same person as a reader of that language. */
    AlertCandidate in(String other) {
        return new AlertCandidate(accountId, mobileNumber, other);
    }

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "candidate " + accountId;
    }
}
