package ke.cp2.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.intake.Imports;
import ke.cp2.intake.ProfessionalImport;
import ke.cp2.intake.sheet.PeopleStudy;
import ke.cp2.intake.sheet.SheetStudy;
import ke.cp2.job.RunSubject;

/** Knows lists of professionals, which become accounts. */
@ApplicationScoped
public class PeopleLists implements ListKind {

    @Inject private Imports records;

    @Inject private UploadedFiles files;

    @Inject private AuditTrail audit;

    @Override
    public boolean has(RunSubject subject) {
        return subject.isImport();
    }

    @Override
    public Optional<ProfessionalImport> find(long id) {
        return records.find(id);
    }

    @Override
    public ProfessionalImport locked(long id) {
        return records.locked(id);
    }

    @Override
    public SheetStudy study() {
        return new PeopleStudy();
    }

    /** A hidden sheet only when no other has numbers; the first when none has any. */
    @Override
    public List<? extends ReadSheet> choice(List<? extends ReadSheet> sheets) {
        List<? extends ReadSheet> usable =
                sheets.stream().filter(sheet -> sheet.layout().number() >= 0).toList();
        List<? extends ReadSheet> shown =
                usable.stream().filter(sheet -> !sheet.isHidden()).toList();
        return List.of((shown.isEmpty() ? usable.isEmpty() ? sheets : usable : shown).get(0));
    }

    @Override
    public RowJudge judge(ReadList list) {
        return new PeopleRows(records);
    }

    @Override
    public int written(ReadList list) {
        return records.lastLine(list.uploadId());
    }

    @Override
    public int deleteRows(ReadList list, int limit) {
        return records.deleteRows(list.uploadId(), limit);
    }

    @Override
    public void show(ReadList list) {
        ((ProfessionalImport) list).show();
        audit.record(AuditAction.IMPORT_READ.of(list.uploadId()).detail(list.rows() + " rows"));
    }

    @Override
    public long countUndecided(Instant before) {
        return records.countUndecided(before);
    }

    @Override
    public boolean expireNext(Instant before) {
        List<Long> late = records.undecided(before, 1);
        if (late.isEmpty()) {
            return false;
        }
        ProfessionalImport file = records.locked(late.get(0));
        // An officer may have decided this moment.
        if (file.isUndecided()) {
            String rows = file.rows() + " rows";
            file.expire();
            files.forget(file.id());
            audit.record(AuditAction.IMPORT_EXPIRED.of(file.id()).detail(rows));
        }
        return true;
    }

    @Override
    public Optional<ProfessionalImport> withRowsLeft() {
        return records.withRowsLeft().flatMap(records::find);
    }
}
