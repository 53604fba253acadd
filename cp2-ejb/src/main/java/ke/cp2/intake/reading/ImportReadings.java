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

    @Inject private ListKinds kinds;

    @Inject private UploadedFiles files;

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
        ListKind kind = kinds.of(work.subject());
        Optional<? extends ReadList> found = kind.find(work.subject().id());
        if (found.isEmpty()) {
            return 0;
        }
        ReadList list = found.get();
        List<ImportSheet> sheets = files.sheets(list.uploadId());
        if (!sheets.isEmpty()) {
            return kind.written(list)
                    + sheets.stream()
                            .filter(ImportSheet::isChosen)
                            .mapToLong(ImportSheet::rowCount)
                            .sum();
        }
        try {
            return 2 * opened(work, kind, list).rowsAbout();
        } catch (BusinessException e) {
            // It is said when it is read.
            return 0;
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        ListKind kind = kinds.of(work.subject());
        ReadList list = kind.locked(work.subject().id());
        if (!list.isBeingRead()) {
            held.drop();
            return list.isGivenUp()
                    ? cleared(kind, list, ImportPosition.clear())
                    : Optional.empty();
        }
        ImportPosition position = ImportPosition.parse(work.resumeAfter());
        try {
            return Optional.of(read(kind, list, work, position));
        } catch (BusinessException e) {
            held.drop();
            return Optional.of(refused(list, e));
        }
    }

    private RunProgress read(ListKind kind, ReadList list, RunWork work, ImportPosition position) {
        return switch (position.step()) {
            case CLEAR -> cleared(kind, list, position).orElseGet(() -> begun(list));
            case STUDY -> studied(kind, list, work, position.rows());
            case ROWS -> judged(kind, list, work, position.rows());
            case WHOLE -> {
                ImportReading reading = opened(work, kind, list);
                reading.lookAhead(files.sheets(list.uploadId()), list.includesHidden());
                yield completed(kind, list, reading, position.rows(), new RunProgress(0, 0, 0, ""));
            }
            case UNDO -> cleared(kind, list, position).orElseGet(() -> shown(kind, list));
        };
    }

    private static Optional<RunProgress> cleared(
            ListKind kind, ReadList list, ImportPosition position) {
        int deleted = kind.deleteRows(list, WRITTEN_AT_ONCE);
        return deleted == 0
                ? Optional.empty()
                : Optional.of(new RunProgress(deleted, 0, 0, position.toString()));
    }

    private RunProgress begun(ReadList list) {
        list.forgetRows();
        return at(
                files.sheets(list.uploadId()).isEmpty()
                        ? ImportPosition.study(0)
                        : ImportPosition.rows(0));
    }

    private RunProgress studied(ListKind kind, ReadList list, RunWork work, long before) {
        ImportReading reading = opened(work, kind, list);
        if (reading.studied() != before || reading.judged() > 0) {
            reading = begunAgain(work, kind, list);
            while (reading.studied() < before) {
                reading.study((int) Math.min(STUDIED_AT_ONCE, before - reading.studied()));
            }
        }
        int done = reading.study(STUDIED_AT_ONCE);
        if (done == STUDIED_AT_ONCE) {
            return new RunProgress(done, 0, 0, ImportPosition.study(reading.studied()).toString());
        }
        int unread =
                pages.settle(kind, list, reading).stream()
                        .filter(sheet -> !sheet.isChosen())
                        .mapToInt(ImportSheet::rowCount)
                        .sum();
        return new RunProgress(done + unread, 0, 0, ImportPosition.rows(0).toString());
    }

    private RunProgress judged(ListKind kind, ReadList list, RunWork work, long before) {
        ImportReading reading = opened(work, kind, list);
        List<ImportSheet> sheets = files.sheets(list.uploadId());
        if (reading.judged() != before) {
            // What the rows that are written hold must be known, so that no number gets two.
            reading = begunAgain(work, kind, list);
            while (reading.judged() < before) {
                reading.judge(
                        sheets,
                        list.includesHidden(),
                        (int) Math.min(WRITTEN_AT_ONCE, before - reading.judged()),
                        reading.judge()::pass);
            }
        }
        RunProgress progress = pages.judge(list, reading, sheets, WRITTEN_AT_ONCE);
        return progress.examined() < WRITTEN_AT_ONCE
                ? completed(kind, list, reading, 0, progress)
                : progress;
    }

    /** Writes more of what follows from the whole list; when nothing is left, it is shown. */
    private RunProgress completed(
            ListKind kind, ReadList list, ImportReading reading, long from, RunProgress progress) {
        long next = reading.judge().complete(list, from, WRITTEN_AT_ONCE);
        if (next < 0) {
            held.drop();
            kind.show(list);
        }
        return new RunProgress(
                progress.examined(),
                progress.matched(),
                progress.queued(),
                ImportPosition.whole(Math.max(0, next)).toString());
    }

    private static RunProgress shown(ListKind kind, ReadList list) {
        kind.show(list);
        return at(ImportPosition.undo());
    }

    /** Without sheets it is no list; otherwise other sheets or columns may do. */
    private RunProgress refused(ReadList list, BusinessException why) {
        if (files.sheets(list.uploadId()).isEmpty()) {
            list.turnOutUnreadable(why);
            files.forget(list.uploadId());
        } else {
            list.refuse(why);
        }
        return at(ImportPosition.undo());
    }

    private static RunProgress at(ImportPosition position) {
        return new RunProgress(0, 0, 0, position.toString());
    }

    private ImportReading opened(RunWork work, ListKind kind, ReadList list) {
        return held.of(work.runId()).orElseGet(() -> begunAgain(work, kind, list));
    }

    private ImportReading begunAgain(RunWork work, ListKind kind, ReadList list) {
        return held.hold(
                work.runId(),
                new ImportReading(files.content(list.uploadId()), kind::study, kind.judge(list)));
    }
}
