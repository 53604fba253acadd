package ke.cp2.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import ke.cp2.intake.ImportSheet;
import ke.cp2.intake.sheet.SheetFile;
import ke.cp2.job.Job;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.platform.BusinessException;

/**
 * Reads lists in the transaction of the caller when that takes a moment, and leaves long ones to a
 * job, whose run is to be launched after the commit.
 */
@ApplicationScoped
public class ListIntake {

    /** Rows that are read or deleted while the officer waits. */
    private static final int QUICK_ROWS = 5_000;

    @Inject private UploadedFiles files;

    @Inject private ImportPages pages;

    @Inject private JobRunPlanner planner;

    /**
     * Keeps the file of a new list and reads it.
     *
     * @return the run that reads it; empty when it is read
     * @throws BusinessException at {@code file}, when it is no list
     */
    public OptionalLong read(ListKind kind, ReadList list, byte[] content) {
        boolean quick = SheetFile.isQuick(content);
        files.keep(list.uploadId(), content);
        if (!quick) {
            return planned(list);
        }
        try (ImportReading reading = new ImportReading(content, kind::study, kind.judge(list))) {
            reading.study(Integer.MAX_VALUE);
            finish(kind, list, reading, pages.settle(kind, list, reading));
        }
        return OptionalLong.empty();
    }

    private void finish(
            ListKind kind, ReadList list, ImportReading reading, List<ImportSheet> sheets) {
        pages.judge(list, reading, sheets, Integer.MAX_VALUE);
        for (long next = 0; next >= 0; ) {
            next = reading.judge().complete(list, next, Integer.MAX_VALUE);
        }
        kind.show(list);
    }

    /** A run that reads the rows, or deletes those of one that was given up. */
    private OptionalLong planned(ReadList list) {
        return OptionalLong.of(planner.plan(Job.IMPORT_READING, list.subject()));
    }

    /**
     * Reads a list in another way.
     *
     * @param rows how many rows the preview before has
     * @return the run that reads it; empty when it is read
     * @throws BusinessException when no sheet is chosen
     */
    public OptionalLong readAgain(
            ListKind kind, ReadList list, int rows, List<SheetLayout> layouts) {
        List<ImportSheet> sheets = settled(list.uploadId(), layouts);
        if (Math.max(rows, sheets.stream().mapToInt(ImportSheet::rowCount).sum()) > QUICK_ROWS) {
            return planned(list);
        }
        kind.deleteRows(list, QUICK_ROWS);
        try (ImportReading reading =
                new ImportReading(files.content(list.uploadId()), kind::study, kind.judge(list))) {
            finish(kind, list, reading, sheets);
        }
        return OptionalLong.empty();
    }

    private List<ImportSheet> settled(long uploadId, List<SheetLayout> layouts) {
        if (layouts.stream().noneMatch(SheetLayout::chosen)) {
            throw BusinessException.of("campaign.noSheetChosen");
        }
        List<ImportSheet> sheets = files.sheets(uploadId);
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

    /**
     * Forgets the file and the rows of a list that was given up.
     *
     * @param rows how many rows it had
     * @param wasRead whether all its rows were written
     * @return the run that deletes the rows; empty when none has to
     */
    public OptionalLong forget(ListKind kind, ReadList list, int rows, boolean wasRead) {
        files.forget(list.uploadId());
        if (wasRead && rows <= QUICK_ROWS) {
            kind.deleteRows(list, QUICK_ROWS);
            return OptionalLong.empty();
        }
        // A run that reads it sees that it is given up and deletes what it has written.
        return planner.isActive(Job.IMPORT_READING, list.subject())
                ? OptionalLong.empty()
                : planned(list);
    }
}
