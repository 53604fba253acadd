package ke.cp2.sms.history;

import java.io.Serializable;

/**
 * Somebody whose messages are looked at.
 *
 * @param fullName null when it is not known
 * @param optedOut whether the number has ended campaigns
 */
public record MessageRecipient(
        long accountId, String fullName, String mobileNumber, String accountState, boolean optedOut)
        implements Serializable {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "recipient " + accountId;
    }
}
