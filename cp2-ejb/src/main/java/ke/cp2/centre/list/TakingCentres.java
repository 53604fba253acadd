package ke.cp2.centre.list;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.CentresChanged;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.SystemUse;

/**
 * Takes the rows of a list of centres, page by page. A page that is taken twice changes nothing
 * more, and a list that was taken once is not taken again.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class TakingCentres implements JobWork {

    @Inject private CentreLists lists;

    @Inject private AuditTrail audit;

    @Inject private JobSettings settings;

    @Inject private Event<CentresChanged> changed;

    @Override
    public Job job() {
        return Job.CENTRE_LIST;
    }

    /** Counts the rows that the list keeps: those that are wrong, too. */
    @Override
    public long candidates(RunWork work) {
        return lists.view(work.subject().id()).map(list -> list.changes() + list.wrong()).orElse(0);
    }

    /** In the progress, matched are centres that are new or changed, queued those that left. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        CentreList list = lists.locked(work.subject().id());
        if (!list.isBeingTaken()) {
            return Optional.empty();
        }
        int after = work.resumeAfter() == null ? 0 : Integer.parseInt(work.resumeAfter());
        Optional<Integer> end = lists.endOfPage(list.id(), after, settings.pageSize());
        if (end.isEmpty()) {
            list.taken();
            audit.record(AuditAction.CENTRES_TAKEN.of(list.seriesId()).detail(list.inWords()));
            changed.fire(new CentresChanged(list.seriesId()));
            return Optional.empty();
        }
        int last = end.get();
        int written = lists.take(list, after, last);
        int gone = lists.remove(list.id(), after, last);
        return Optional.of(new RunProgress(last - after, written, gone, String.valueOf(last)));
    }
}
