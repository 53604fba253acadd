package ke.cp2.centre.list;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.CentresAboutToLeave;
import ke.cp2.intake.reading.ListIntake;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.intake.reading.UploadedFiles;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.series.SeriesNames;

/** The transactions of {@link ImportingCentres}. */
@Stateless
@PermitAll
@SystemUse
public class CentreListTransactions {

    @Inject private CentreLists lists;

    @Inject private CentreListKind kind;

    @Inject private ListIntake steps;

    @Inject private UploadedFiles files;

    @Inject private SeriesNames names;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    @Inject private Event<CentresAboutToLeave> leaving;

    /** A list, and the runs that go on with it and with those that it replaces. */
    public record Step(long listId, List<Long> runs) {

        public Step {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Keeps a file and reads it, or lets a job read it. Lists of the series that nobody has decided
     * on are given up.
     */
    public Step upload(long seriesId, String fileName, byte[] content, boolean whole) {
        if (names.byId(seriesId).isEmpty()) {
            throw BusinessException.at("series", "centre.seriesMissing");
        }
        names.lock(seriesId);
        List<Long> runs = new ArrayList<>();
        lists.undecided(seriesId).forEach(id -> giveUp(lists.locked(id)).ifPresent(runs::add));
        CentreList list =
                new CentreList(
                        seriesId,
                        fileName,
                        whole,
                        caller.accountId(),
                        files.newId(),
                        clock.instant());
        lists.add(list);
        steps.read(kind, list, content).ifPresent(runs::add);
        return new Step(list.id(), runs);
    }

    private OptionalLong giveUp(CentreList list) {
        boolean read = !list.isBeingRead();
        int rows = list.kept();
        list.discard();
        audit.record(AuditAction.CENTRES_DISCARDED.of(list.seriesId()));
        return steps.forget(kind, list, rows, read);
    }

    /** See {@link ImportingCentres#readAgain}. */
    public Step readAgain(
            long listId, int revision, boolean hiddenRows, List<SheetLayout> layouts) {
        CentreList list = lists.locked(listId);
        int rows = list.kept();
        list.readAgain(revision, hiddenRows);
        return step(list, steps.readAgain(kind, list, rows, layouts));
    }

    /** Gives a list up with its rows. */
    public Step discard(long listId) {
        CentreList list = lists.locked(listId);
        return step(list, giveUp(list));
    }

    private static Step step(CentreList list, OptionalLong run) {
        return new Step(list.id(), run.isPresent() ? List.of(run.getAsLong()) : List.of());
    }

    /**
     * Writes the run that takes a list.
     *
     * @throws BusinessException when another list of the series was taken since the preview, or
     *     people are sent to a centre that would leave
     */
    public long confirm(long listId, int revision) {
        // The series first, as an upload does: each would wait for the other.
        lists.find(listId).ifPresent(found -> names.lock(found.seriesId()));
        CentreList list = lists.locked(listId);
        if (lists.isOtherTaken(list)) {
            throw BusinessException.of("centre.otherListTaken");
        }
        list.confirm(revision, caller.accountId(), clock.instant());
        if (list.letsLeave()) {
            leaving.fire(new CentresAboutToLeave(list.id()));
        }
        files.forget(list.uploadId());
        audit.record(AuditAction.CENTRES_CONFIRMED.of(list.seriesId()).detail(list.inWords()));
        return planner.plan(Job.CENTRE_LIST, list.subject());
    }
}
