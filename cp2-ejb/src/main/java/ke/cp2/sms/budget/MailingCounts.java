package ke.cp2.sms.budget;

import java.io.Serializable;
import java.util.Map;
import java.util.function.ToLongFunction;
import ke.cp2.sms.SmsState;

/**
 * Counts the messages of a campaign by how far they are.
 *
 * @param queued all that are in the outbox, whatever became of them
 * @param sent those that left for the gateway and have not failed, delivered ones among them
 * @param delivered those that a receipt reported as delivered
 * @param failed those that failed or expired
 */
public record MailingCounts(long queued, long sent, long delivered, long failed)
        implements Serializable {

    /** No message. */
    public static final MailingCounts NONE = new MailingCounts(0, 0, 0, 0);

    /** The sums of how many are in each state. */
    public static MailingCounts of(Map<SmsState, Long> states) {
        ToLongFunction<SmsState> in = state -> states.getOrDefault(state, 0L);
        long queued = states.values().stream().mapToLong(Long::longValue).sum();
        long failed = in.applyAsLong(SmsState.FAILED) + in.applyAsLong(SmsState.EXPIRED);
        return new MailingCounts(
                queued,
                queued - failed - in.applyAsLong(SmsState.PENDING),
                in.applyAsLong(SmsState.DELIVERED),
                failed);
    }
}
