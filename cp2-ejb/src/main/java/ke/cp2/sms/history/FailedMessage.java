package ke.cp2.sms.history;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A message that did not arrive, or of which that is not known.
 *
 * @param number the recipient's, masked for who need not know it
 * @param fullName null when it is not known
 * @param failure null when the state says it all
 * @param gatewayStatus the gateway's own word, or null
 * @param accountId null for a number without an account
 */
public record FailedMessage(
        long id,
        String number,
        String fullName,
        SmsTemplate template,
        SmsState state,
        SmsFailure failure,
        String gatewayStatus,
        int attempts,
        Instant createdAt,
        Instant finalAt,
        @Nullable Long accountId)
        implements Serializable {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "failed message " + id;
    }
}
