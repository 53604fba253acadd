package ke.cp2.centre.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.intake.reading.ListKind;
import ke.cp2.intake.reading.ReadList;
import ke.cp2.intake.reading.ReadSheet;
import ke.cp2.intake.reading.RowJudge;
import ke.cp2.intake.reading.UploadedFiles;
import ke.cp2.intake.sheet.SheetStudy;
import ke.cp2.job.RunSubject;
import ke.cp2.reference.ReferenceData;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;

/** Knows lists of centres, which change the centres of a series. */
@ApplicationScoped
public class CentreListKind implements ListKind {

    @Inject private CentreLists lists;

    @Inject private SeriesNames names;

    @Inject private ReferenceData reference;

    @Inject private UploadedFiles files;

    @Inject private AuditTrail audit;

    @Override
    public boolean has(RunSubject subject) {
        return subject.isCentres();
    }

    @Override
    public Optional<CentreList> find(long id) {
        return lists.find(id);
    }

    @Override
    public CentreList locked(long id) {
        return lists.locked(id);
    }

    @Override
    public SheetStudy study() {
        return new CentreStudy(places());
    }

    private Places places() {
        return new Places(reference.counties(), reference::subCounties);
    }

    /** All sheets that have the columns of centres and that the workbook shows; else the first. */
    @Override
    public List<? extends ReadSheet> choice(List<? extends ReadSheet> sheets) {
        List<? extends ReadSheet> shown =
                sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
        List<? extends ReadSheet> usable = shown.stream().filter(CentreStudy::isReadable).toList();
        return usable.isEmpty() ? List.of((shown.isEmpty() ? sheets : shown).get(0)) : usable;
    }

    @Override
    public RowJudge judge(ReadList list) {
        CentreList centres = (CentreList) list;
        SeriesName series = names.byId(centres.seriesId()).orElseThrow();
        return new CentreRows(
                lists, new CentreListCheck(series.examCode(), places(), centres.isWhole()));
    }

    @Override
    public int written(ReadList list) {
        return ((CentreList) list).kept();
    }

    @Override
    public int deleteRows(ReadList list, int limit) {
        return lists.deleteRows(((CentreList) list).id(), limit);
    }

    @Override
    public void show(ReadList list) {
        CentreList centres = (CentreList) list;
        centres.show();
        audit.record(AuditAction.CENTRES_READ.of(centres.seriesId()).detail(centres.inWords()));
    }

    @Override
    public long countUndecided(Instant before) {
        return lists.countUndecided(before);
    }

    @Override
    public boolean expireNext(Instant before) {
        Optional<Long> late = lists.nextUndecided(before);
        late.map(lists::locked)
                // An officer may have decided this moment.
                .filter(CentreList::isUndecided)
                .ifPresent(this::expire);
        return late.isPresent();
    }

    private void expire(CentreList list) {
        list.expire();
        files.forget(list.uploadId());
        audit.record(AuditAction.CENTRES_DISCARDED.of(list.seriesId()).detail("expired"));
    }

    @Override
    public Optional<CentreList> withRowsLeft() {
        return lists.withRowsLeft();
    }
}
