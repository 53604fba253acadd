package ke.cp2.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.intake.reading.ImportPages;
import ke.cp2.intake.reading.ImportReading;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;

/**
 * The transactions of {@link ImportingProfessionals} that may end with a run to be launched: what
 * is read within a moment is read at once, a long file by a job.
 */
@Stateless
@PermitAll
@SystemUse
public class ImportTransactions {

    /** Rows that are read or deleted while the officer waits. */
    private static final int QUICK_ROWS = 5_000;

    @Inject private Imports records;

    @Inject private ImportPages pages;

    @Inject private JobRunPlanner planner;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** An import, and the run that goes on with it; empty when all is done. */
    public record Step(long importId, OptionalLong run) {}

    /** Keeps a file that is read at once. */
    public Step uploadQuick(String fileName, byte[] content) {
        ProfessionalImport file = added(fileName, content);
        try (ImportReading reading = new ImportReading(content)) {
            reading.study(Integer.MAX_VALUE);
            List<ImportSheet> sheets = pages.settle(file, reading);
            pages.judge(file, reading, sheets, Integer.MAX_VALUE);
        }
        pages.show(file);
        return new Step(file.id(), OptionalLong.empty());
    }

    /** Keeps a file that a job reads. */
    public Step uploadLong(String fileName, byte[] content) {
        ProfessionalImport file = added(fileName, content);
        return new Step(file.id(), planned(file));
    }

    /** A run that reads the rows, or deletes those of one that was given up. */
    private OptionalLong planned(ProfessionalImport file) {
        return OptionalLong.of(planner.plan(Job.IMPORT_READING, file.subject()));
    }

    private ProfessionalImport added(String fileName, byte[] content) {
        ProfessionalImport file =
                ProfessionalImport.uploaded(fileName, caller.accountId(), clock.instant());
        records.add(file);
        records.keep(file.id(), content);
        audit.record(AuditAction.IMPORT_UPLOADED.of(file.id()).detail(content.length + " bytes"));
        return file;
    }

    /** See {@link ImportingProfessionals#readAgain}. */
    public Step readAgain(
            long importId, int revision, boolean hiddenRows, List<SheetLayout> layouts) {
        ProfessionalImport file = records.locked(importId);
        int rows = file.rows();
        file.readAgain(revision, hiddenRows);
        List<ImportSheet> sheets = settled(importId, layouts);
        audit.record(AuditAction.IMPORT_CORRECTED.of(importId));
        if (Math.max(rows, sheets.stream().mapToInt(ImportSheet::rowCount).sum()) > QUICK_ROWS) {
            return new Step(importId, planned(file));
        }
        records.deleteRows(importId, QUICK_ROWS);
        try (ImportReading reading = new ImportReading(records.content(importId))) {
            pages.judge(file, reading, sheets, Integer.MAX_VALUE);
        }
        pages.show(file);
        return new Step(importId, OptionalLong.empty());
    }

    private List<ImportSheet> settled(long importId, List<SheetLayout> layouts) {
        if (layouts.stream().noneMatch(SheetLayout::chosen)) {
            throw BusinessException.of("campaign.noSheetChosen");
        }
        List<ImportSheet> sheets = records.sheets(importId);
        for (SheetLayout wanted : layouts) {
            for (ImportSheet sheet : sheets) {
                if (sheet.position() == wanted.position()) {
                    sheet.choose(wanted.chosen());
                    sheet.read(wanted.layout());
                }
            }
        }
        return sheets;
    }

    /** See {@link ImportingProfessionals#discard}. */
    public Step discard(long importId) {
        ProfessionalImport file = records.locked(importId);
        boolean quick = !file.isBeingRead() && file.rows() <= QUICK_ROWS;
        file.discard();
        records.forgetFile(importId);
        audit.record(AuditAction.IMPORT_DISCARDED.of(importId));
        if (quick) {
            records.deleteRows(importId, QUICK_ROWS);
            return new Step(importId, OptionalLong.empty());
        }
        // A run that reads it sees that it is given up and deletes what it has written.
        return new Step(
                importId,
                planner.isActive(Job.IMPORT_READING, file.subject())
                        ? OptionalLong.empty()
                        : planned(file));
    }
}
