package ke.cp2.campaign;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import ke.cp2.job.JobRunRow;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.history.FailureCount;

/**
 * Shows the progress of a campaign.
 *
 * @param run the run that queues its messages
 * @param states how many messages are in each state
 * @param failures how many failed for each reason, the commonest first
 * @param spent KES so far
 */
public record CampaignProgress(
        JobRunRow run, Map<SmsState, Long> states, List<FailureCount> failures, BigDecimal spent)
        implements Serializable {

    private long in(SmsState... wanted) {
        long sum = 0;
        for (SmsState state : wanted) {
            sum += states.getOrDefault(state, 0L);
        }
        return sum;
    }

    /** All that stand in the outbox, whatever became of them. */
    public long total() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that have not left. */
    public long waiting() {
        return total() - sent() - delivered() - failed() - unknown();
    }

    /** Those that have left for the gateway, whatever became of them. */
    public long gone() {
        return sent() + delivered() + failed() + unknown();
    }

    /** Those that are on their way: handed over, without a last word. */
    public long sent() {
        return in(SmsState.SUBMITTED, SmsState.ACCEPTED);
    }

    public long delivered() {
        return in(SmsState.DELIVERED);
    }

    public long failed() {
        return in(SmsState.FAILED, SmsState.EXPIRED);
    }

    /** Those that the gateway never answered. */
    public long unknown() {
        return in(SmsState.UNKNOWN);
    }

    /** Tells whether numbers can still change, so that it makes sense to look again. */
    public boolean isMoving() {
        return !run.state().isOver() || total() > delivered() + failed();
    }
}
