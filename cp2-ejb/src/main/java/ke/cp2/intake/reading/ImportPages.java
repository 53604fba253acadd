package ke.cp2.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.intake.ImportSheet;
import ke.cp2.intake.Imports;
import ke.cp2.intake.ProfessionalImport;
import ke.cp2.job.RunProgress;
import ke.cp2.platform.BusinessException;

/** Writes what is read of a file, in the transaction of the caller. */
@ApplicationScoped
public class ImportPages {

    /** Files with more rows are not taken. */
    public static final int MOST_ROWS = 400_000;

    /** First lines of a sheet that an officer chooses the header from. */
    private static final int LINES_SHOWN = 20;

    @Inject private Imports records;

    @Inject private AuditTrail audit;

    /**
     * Writes what was found out about the sheets, and chooses the first that has mobile numbers.
     *
     * @throws BusinessException at {@code file}, when there is nobody in it
     */
    public List<ImportSheet> settle(ProfessionalImport file, ImportReading reading) {
        if (reading.studies().stream().allMatch(study -> study.people() == 0)) {
            throw BusinessException.at("file", "campaign.fileEmpty");
        }
        List<ImportSheet> found = new ArrayList<>();
        for (int i = 0; i < reading.studies().size(); i++) {
            found.add(
                    new ImportSheet(
                            file.id(), i + 1, reading.sheets().get(i), reading.studies().get(i)));
        }
        firstWithNumbers(found).choose(true);
        for (ImportSheet sheet : found) {
            records.add(sheet, lines(file.id(), sheet.position(), reading));
        }
        return found;
    }

    /** A hidden sheet only when no other has numbers; the first when none has any. */
    private static ImportSheet firstWithNumbers(List<ImportSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.hasNumbers() && !sheet.isHidden())
                .findFirst()
                .or(() -> sheets.stream().filter(ImportSheet::hasNumbers).findFirst())
                .orElse(sheets.get(0));
    }

    private static List<ImportLine> lines(long importId, int position, ImportReading reading) {
        return reading.studies().get(position - 1).firstRows().stream()
                .limit(LINES_SHOWN)
                .map(row -> new ImportLine(importId, position, row))
                .toList();
    }

    /**
     * Writes the next rows of the chosen sheets, each accepted or refused.
     *
     * @return what was read
     * @throws BusinessException at {@code file}, when these are more than are taken
     */
    public RunProgress judge(
            ProfessionalImport file, ImportReading reading, List<ImportSheet> sheets, int limit) {
        int before = file.rows();
        // Known since the study: nobody waits for 400,000 rows that are deleted again.
        refuseMore(
                sheets.stream()
                        .filter(ImportSheet::isChosen)
                        .mapToInt(ImportSheet::peopleAtLeast)
                        .sum());
        int[] counts = new int[2];
        int looked;
        try (ImportRowWriter writer = records.writer(file)) {
            looked =
                    reading.judge(
                            sheets,
                            file.includesHidden(),
                            limit,
                            (sheet, line, row) -> {
                                refuseMore(before + counts[0] + counts[1] + 1);
                                writer.write(sheet, line, row);
                                counts[row.refusal() == null ? 0 : 1]++;
                            });
        }
        file.found(counts[0], counts[1], records.countWithAccount(file.id(), before));
        return new RunProgress(
                looked, counts[0], counts[1], ImportPosition.rows(reading.judged()).toString());
    }

    private static void refuseMore(int rows) {
        if (rows > MOST_ROWS) {
            throw BusinessException.at("file", "campaign.fileTooManyRows", MOST_ROWS);
        }
    }

    /** All rows are written: the officer may look at them. */
    public void show(ProfessionalImport file) {
        file.show();
        audit.record(AuditAction.IMPORT_READ.of(file.id()).detail(file.rows() + " rows"));
    }
}
