package ke.cp2.sms.budget;

import java.io.Serializable;
import ke.cp2.sms.SmsState;

/**
 * How far the messages of a campaign are.
 *
 * @param queued all that are in the outbox, whatever became of them
 * @param sent those that left for the gateway and have not failed, delivered ones among them
 * @param delivered those that a receipt said so of
 * @param failed those that failed or expired
 */
public record MailingCounts(long queued, long sent, long delivered, long failed)
        implements Serializable {

    /** No message. */
    public static final MailingCounts NONE = new MailingCounts(0, 0, 0, 0);

    public MailingCounts plus(SmsState state, long count) {
        boolean gone = state == SmsState.FAILED || state == SmsState.EXPIRED;
        boolean waiting = state == SmsState.PENDING;
        return new MailingCounts(
                queued + count,
                gone || waiting ? sent : sent + count,
                state == SmsState.DELIVERED ? delivered + count : delivered,
                gone ? failed + count : failed);
    }
}
