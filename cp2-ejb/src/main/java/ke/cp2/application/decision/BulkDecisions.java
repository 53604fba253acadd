package ke.cp2.application.decision;

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

/** Carries out an officer's decision on many applications of a vacancy. */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class BulkDecisions implements JobWork {

    @Inject private DecisionOrders orders;

    @Inject private JobSettings settings;

    @Override
    public Job job() {
        return Job.BULK_DECISION;
    }

    @Override
    public long candidates(RunWork work) {
        return orders.expected(work.subject().id());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        long after = work.resumeAfter() == null ? 0 : Long.parseLong(work.resumeAfter());
        return orders.next(work.subject().id(), after, settings.pageSize())
                .map(
                        done ->
                                new RunProgress(
                                        done.looked(),
                                        done.looked(),
                                        done.decided(),
                                        String.valueOf(done.lastId())));
    }
}
