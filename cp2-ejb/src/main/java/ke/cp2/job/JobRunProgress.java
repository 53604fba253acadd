package ke.cp2.job;

import java.io.Serializable;
import ke.cp2.sms.budget.MailingCounts;

/** A run together with what has become of its messages. */
public record JobRunProgress(JobRunRow run, MailingCounts sms) implements Serializable {

    /** Messages that have not left yet. */
    public long waiting() {
        return sms.queued() - sms.sent() - sms.failed();
    }

    /** Tells whether numbers can still change, so that it makes sense to look again. */
    public boolean isMoving() {
        return !run.state().isOver() || sms.queued() > sms.delivered() + sms.failed();
    }
}
