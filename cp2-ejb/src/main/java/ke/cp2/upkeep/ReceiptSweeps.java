package ke.cp2.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.MissingReceipts;

/**
 * Ends the wait for receipts that do not come: asks the gateway where it can tell, lets the other
 * messages expire, and drops receipts that no message belongs to. In the progress, matched are the
 * messages that expired, queued the receipts that were dropped; the others the gateway told of.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class ReceiptSweeps implements JobWork {

    private static final String DROPPING = "receipts";

    @Inject private MissingReceipts missing;

    @Inject private JobSettings settings;

    @Override
    public Job job() {
        return Job.RECEIPT_SWEEP;
    }

    @Override
    public long candidates(RunWork work) {
        return missing.count(work.startedAt()) + missing.orphans(work.startedAt());
    }

    /** First the messages, by id, then the receipts: those are gone when they are done. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        if (!DROPPING.equals(work.resumeAfter())) {
            long after = work.resumeAfter() == null ? 0 : Long.parseLong(work.resumeAfter());
            MissingReceipts.Ended ended = missing.end(work.startedAt(), after, settings.pageSize());
            if (ended.looked() > 0) {
                return Optional.of(
                        new RunProgress(
                                ended.looked(),
                                ended.expired(),
                                0,
                                String.valueOf(ended.lastId())));
            }
        }
        int dropped = missing.drop(work.startedAt(), settings.pageSize());
        return dropped == 0
                ? Optional.empty()
                : Optional.of(new RunProgress(dropped, 0, dropped, DROPPING));
    }
}
