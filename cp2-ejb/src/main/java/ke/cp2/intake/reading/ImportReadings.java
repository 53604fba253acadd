package ke.cp2.intake.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.intake.ImportSheet;
import ke.cp2.intake.Imports;
import ke.cp2.intake.ProfessionalImport;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.SystemUse;

/**
 * Reads a long file page by page, for its preview, and deletes the rows of one that was given up.
 * In the progress, examined are rows that were looked at, each once to find the columns and once to
 * judge it, and those of a preview before, which are deleted; matched are those that can be used,
 * queued those that were refused.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class ImportReadings implements JobWork {

    /** Rows that cost a few milliseconds in memory. */
    private static final int STUDIED_AT_ONCE = 20_000;

    /** Rows that are written or deleted in one transaction. */
    private static final int WRITTEN_AT_ONCE = 5_000;

    @Inject private Imports records;

    @Inject private ImportPages pages;

    @Inject private HeldReading held;

    @Override
    public Job job() {
        return Job.IMPORT_READING;
    }

    /**
     * About how many rows there are to look at, with those of the preview before, which are
     * deleted; none when the file cannot be read.
     */
    @Override
    public long candidates(RunWork work) {
        long importId = work.subject().id();
        List<ImportSheet> sheets = records.sheets(importId);
        if (!sheets.isEmpty()) {
            return records.lastLine(importId)
                    + sheets.stream()
                            .filter(ImportSheet::isChosen)
                            .mapToLong(ImportSheet::rowCount)
                            .sum();
        }
        try {
            return 2 * opened(work).rowsAbout();
        } catch (BusinessException e) {
            // It is said when it is read.
            return 0;
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        ProfessionalImport file = records.locked(work.subject().id());
        if (!file.isBeingRead()) {
            held.drop();
            return file.isGivenUp() ? cleared(file, ImportPosition.clear()) : Optional.empty();
        }
        ImportPosition position = ImportPosition.parse(work.resumeAfter());
        try {
            return Optional.of(read(file, work, position));
        } catch (BusinessException e) {
            held.drop();
            return Optional.of(refused(file, e));
        }
    }

    private RunProgress read(ProfessionalImport file, RunWork work, ImportPosition position) {
        return switch (position.step()) {
            case CLEAR -> cleared(file, position).orElseGet(() -> begun(file));
            case STUDY -> studied(file, work, position.rows());
            case ROWS -> judged(file, work, position.rows());
            case UNDO -> cleared(file, position).orElseGet(() -> shown(file));
        };
    }

    private Optional<RunProgress> cleared(ProfessionalImport file, ImportPosition position) {
        int deleted = records.deleteRows(file.id(), WRITTEN_AT_ONCE);
        return deleted == 0
                ? Optional.empty()
                : Optional.of(new RunProgress(deleted, 0, 0, position.toString()));
    }

    private RunProgress begun(ProfessionalImport file) {
        file.forgetRows();
        return at(
                records.sheets(file.id()).isEmpty()
                        ? ImportPosition.study(0)
                        : ImportPosition.rows(0));
    }

    private RunProgress studied(ProfessionalImport file, RunWork work, long before) {
        ImportReading reading = opened(work);
        if (reading.studied() != before || reading.judged() > 0) {
            reading = begunAgain(work);
            while (reading.studied() < before) {
                reading.study((int) Math.min(STUDIED_AT_ONCE, before - reading.studied()));
            }
        }
        int done = reading.study(STUDIED_AT_ONCE);
        if (done == STUDIED_AT_ONCE) {
            return new RunProgress(done, 0, 0, ImportPosition.study(reading.studied()).toString());
        }
        int unread =
                pages.settle(file, reading).stream()
                        .filter(sheet -> !sheet.isChosen())
                        .mapToInt(ImportSheet::rowCount)
                        .sum();
        return new RunProgress(done + unread, 0, 0, ImportPosition.rows(0).toString());
    }

    private RunProgress judged(ProfessionalImport file, RunWork work, long before) {
        ImportReading reading = opened(work);
        List<ImportSheet> sheets = records.sheets(file.id());
        if (reading.judged() != before) {
            // The numbers of the rows that are written must be known, so that none gets two.
            reading = begunAgain(work);
            while (reading.judged() < before) {
                reading.judge(
                        sheets,
                        file.includesHidden(),
                        (int) Math.min(WRITTEN_AT_ONCE, before - reading.judged()),
                        (sheet, line, row) -> {});
            }
        }
        RunProgress progress = pages.judge(file, reading, sheets, WRITTEN_AT_ONCE);
        if (progress.examined() < WRITTEN_AT_ONCE) {
            held.drop();
            pages.show(file);
        }
        return progress;
    }

    private RunProgress shown(ProfessionalImport file) {
        pages.show(file);
        return at(ImportPosition.undo());
    }

    /** Without sheets it is no list; otherwise other sheets or columns may do. */
    private RunProgress refused(ProfessionalImport file, BusinessException why) {
        if (records.sheets(file.id()).isEmpty()) {
            file.turnOutUnreadable(why);
            records.forgetFile(file.id());
        } else {
            file.refuse(why);
        }
        return at(ImportPosition.undo());
    }

    private static RunProgress at(ImportPosition position) {
        return new RunProgress(0, 0, 0, position.toString());
    }

    private ImportReading opened(RunWork work) {
        return held.of(work.runId()).orElseGet(() -> begunAgain(work));
    }

    private ImportReading begunAgain(RunWork work) {
        return held.hold(work.runId(), new ImportReading(records.content(work.subject().id())));
    }
}
