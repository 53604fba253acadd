package ke.cp2.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.intake.ImportSheet;
import ke.cp2.job.RunProgress;
import ke.cp2.platform.BusinessException;

/** Writes what is read of a file, in the transaction of the caller. */
@ApplicationScoped
public class ImportPages {

    /** Files with more rows are not taken. */
    public static final int MOST_ROWS = 400_000;

    /** First lines of a sheet that an officer chooses the header from. */
    private static final int LINES_SHOWN = 20;

    @Inject private UploadedFiles files;

    /**
     * Writes what was found out about the sheets, and chooses those that are read.
     *
     * @throws BusinessException at {@code file}, when there is nothing in it
     */
    List<ImportSheet> settle(ListKind kind, ReadList list, ImportReading reading) {
        if (reading.studies().stream().allMatch(study -> study.entries() == 0)) {
            throw BusinessException.at("file", "campaign.fileEmpty");
        }
        List<ImportSheet> found = new ArrayList<>();
        for (int i = 0; i < reading.studies().size(); i++) {
            found.add(
                    new ImportSheet(
                            list.uploadId(),
                            i + 1,
                            reading.sheets().get(i),
                            reading.studies().get(i)));
        }
        List<? extends ReadSheet> choice = kind.choice(found);
        found.forEach(sheet -> sheet.choose(choice.contains(sheet)));
        for (ImportSheet sheet : found) {
            files.add(sheet, lines(list.uploadId(), sheet.position(), reading));
        }
        return found;
    }

    private static List<ImportLine> lines(long uploadId, int position, ImportReading reading) {
        return reading.studies().get(position - 1).firstRows().stream()
                .limit(LINES_SHOWN)
                .map(row -> new ImportLine(uploadId, position, row))
                .toList();
    }

    /**
     * Writes the next rows of the chosen sheets, each accepted or refused.
     *
     * @return what was read
     * @throws BusinessException at {@code file}, when these are more than are taken
     */
    RunProgress judge(ReadList list, ImportReading reading, List<ImportSheet> sheets, int limit) {
        // Known since the study: nobody waits for 400,000 rows that are deleted again.
        refuseMore(
                sheets.stream()
                        .filter(ImportSheet::isChosen)
                        .mapToInt(ImportSheet::entriesAtLeast)
                        .sum());
        RowWriter writer = reading.judge().writer(list);
        int looked = written(list, reading, sheets, limit, writer);
        return new RunProgress(
                looked,
                writer.usable(),
                writer.refused(),
                ImportPosition.rows(reading.judged()).toString());
    }

    private static int written(
            ReadList list,
            ImportReading reading,
            List<ImportSheet> sheets,
            int limit,
            RowWriter writer) {
        int before = list.rows();
        int[] written = new int[1];
        try (writer) {
            return reading.judge(
                    sheets,
                    list.includesHidden(),
                    limit,
                    (sheet, row) -> {
                        refuseMore(before + ++written[0]);
                        writer.write(sheet, row);
                    });
        }
    }

    private static void refuseMore(int rows) {
        if (rows > MOST_ROWS) {
            throw BusinessException.at("file", "campaign.fileTooManyRows", MOST_ROWS);
        }
    }
}
