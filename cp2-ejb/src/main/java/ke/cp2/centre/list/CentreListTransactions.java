package ke.cp2.centre.list;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.Centres;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.platform.BusinessException;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/** The transactions of {@link ImportingCentres}. */
@Stateless
@PermitAll
@SystemUse
public class CentreListTransactions {

    @Inject private CentreLists lists;

    @Inject private Centres centres;

    @Inject private SeriesNames names;

    @Inject private ReferenceData reference;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Keeps what a file would change. Lists of the series that nobody has decided on are given up.
     *
     * @return the id of the list
     */
    public long upload(
            long seriesId, String fileName, byte[] content, boolean withHidden, boolean whole) {
        SeriesName series =
                names.byId(seriesId)
                        .orElseThrow(() -> BusinessException.at("series", "centre.seriesMissing"));
        CentreFile file = new CentreFile(content, withHidden);
        List<JudgedCentre> rows =
                new CentreListCheck(
                                series.examCode(),
                                new Places(reference.counties(), reference::subCounties),
                                centres.all(seriesId, null).stream()
                                        .collect(
                                                Collectors.toMap(
                                                        CentreTerms::code, Function.identity())),
                                whole)
                        .judge(file.rows());
        names.lock(seriesId);
        lists.undecided(seriesId).forEach(this::giveUp);
        CentreList list =
                new CentreList(seriesId, fileName, whole, caller.accountId(), clock.instant());
        list.judged(SheetReading.kept(file.sheets()), file.hiddenRows(), rows);
        lists.add(list);
        lists.write(list, rows);
        audit.record(AuditAction.CENTRES_READ.of(seriesId).detail(list.inWords()));
        return list.id();
    }

    private void giveUp(CentreList list) {
        list.discard();
        lists.forgetRows(list.id());
        audit.record(AuditAction.CENTRES_DISCARDED.of(list.seriesId()));
    }

    /** Gives a list up with its rows. */
    public void discard(long listId) {
        giveUp(lists.locked(listId));
    }

    /**
     * Writes the run that takes a list.
     *
     * @throws BusinessException when another list of the series was taken since the preview
     */
    public long confirm(long listId) {
        CentreList list = lists.locked(listId);
        names.lock(list.seriesId());
        if (lists.isOtherTaken(list)) {
            throw BusinessException.of("centre.otherListTaken");
        }
        list.confirm(clock.instant());
        audit.record(AuditAction.CENTRES_CONFIRMED.of(list.seriesId()).detail(list.inWords()));
        return planner.plan(Job.CENTRE_LIST, list.subject());
    }
}
