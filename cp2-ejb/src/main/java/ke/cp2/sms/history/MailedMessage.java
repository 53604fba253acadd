package ke.cp2.sms.history;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import org.jspecify.annotations.Nullable;

/**
 * A message of a campaign, as a list of all of them has it.
 *
 * @param key what the message is about, by which the list is ordered
 * @param number the recipient's, masked for who need not know it
 * @param fullName null when it is not known
 * @param failure null when the state says it all
 */
public record MailedMessage(
        String key,
        String number,
        @Nullable String fullName,
        SmsState state,
        @Nullable SmsFailure failure,
        Instant createdAt,
        @Nullable Instant finalAt)
        implements Serializable {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "message " + key;
    }
}
