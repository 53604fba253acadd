package ke.cp2.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.account.Caller;
import ke.cp2.account.Role;
import ke.cp2.audit.AuditTrail;
import ke.cp2.campaign.sheet.Layout;
import ke.cp2.campaign.sheet.Sheet;
import ke.cp2.campaign.sheet.SheetFile;
import ke.cp2.campaign.sheet.SheetStudy;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.TypedText;

/**
 * Files with mobile numbers and names, looked at row by row before any account is made. The rows
 * that a preview shows are the rows that {@link Jobs#sendCredentials} works on: the file is never
 * read again after it was confirmed (docs/adr/0017).
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class Imports {

    /** Files with more rows are not taken. */
    public static final int MOST_ROWS = 400_000;

    /** Files with more bytes are not taken. */
    public static final int LARGEST_FILE = SheetFile.LARGEST;

    /** First lines of a sheet that an officer chooses the header from. */
    private static final int LINES_SHOWN = 20;

    @Inject private ImportRecords records;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Reads a list and keeps its rows for a preview: of the first sheet that has mobile numbers. No
     * account is touched.
     *
     * @return the id of the import
     * @throws BusinessException at {@code file}, when the file is too large, has no or too many
     *     rows, or cannot be read; the text says what it is
     */
    public long preview(String fileName, byte[] content) {
        List<Sheet> sheets = SheetFile.sheets(content);
        List<SheetStudy> studies = sheets.stream().map(SheetStudy::of).toList();
        if (studies.stream().allMatch(study -> study.people() == 0)) {
            throw BusinessException.at("file", "campaign.fileEmpty");
        }
        ProfessionalImport file =
                ProfessionalImport.previewed(named(fileName), caller.accountId(), clock.instant());
        records.add(file);
        records.keep(file.id(), content);
        List<ImportSheet> found = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            found.add(new ImportSheet(file.id(), i + 1, sheets.get(i), studies.get(i)));
        }
        firstWithNumbers(found).choose(true);
        for (int i = 0; i < found.size(); i++) {
            records.add(found.get(i), lines(file.id(), i + 1, studies.get(i)));
        }
        int rows = write(file, sheets, studies, found);
        audit.record("import.uploaded", "import", file.id(), rows + " rows", null);
        return file.id();
    }

    /** A hidden sheet only when no other has numbers; the first when none has any. */
    private static ImportSheet firstWithNumbers(List<ImportSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.hasNumbers() && !sheet.isHidden())
                .findFirst()
                .or(() -> sheets.stream().filter(ImportSheet::hasNumbers).findFirst())
                .orElse(sheets.get(0));
    }

    private static List<ImportLine> lines(long importId, int position, SheetStudy study) {
        return study.firstRows().stream()
                .limit(LINES_SHOWN)
                .map(row -> new ImportLine(importId, position, row))
                .toList();
    }

    /**
     * Reads the file of a preview in another way.
     *
     * @param revision the preview that the officer corrects
     * @param hiddenRows whether rows that the spreadsheet hides are read
     * @throws BusinessException when it is confirmed, discarded, or corrected by another by now,
     *     when no sheet is chosen, or they have too many rows
     */
    public void readAgain(
            long importId, int revision, boolean hiddenRows, List<SheetLayout> layouts) {
        ProfessionalImport file = records.locked(importId);
        file.readAgain(revision, hiddenRows);
        if (layouts.stream().noneMatch(SheetLayout::chosen)) {
            throw BusinessException.of("campaign.noSheetChosen");
        }
        byte[] content =
                records.content(importId)
                        .orElseThrow(() -> BusinessException.of("campaign.importDecided"));
        List<ImportSheet> found = records.sheets(importId);
        for (SheetLayout wanted : layouts) {
            for (ImportSheet sheet : found) {
                if (sheet.position() == wanted.position()) {
                    sheet.choose(wanted.chosen());
                    sheet.read(wanted.layout());
                }
            }
        }
        records.deleteRows(importId);
        List<Sheet> sheets = SheetFile.sheets(content);
        List<SheetStudy> studies = sheets.stream().map(SheetStudy::of).toList();
        int rows = write(file, sheets, studies, found);
        audit.record("import.corrected", "import", importId, rows + " rows", null);
    }

    /** Writes the rows of the chosen sheets, each accepted or refused; says how many. */
    private int write(
            ProfessionalImport file,
            List<Sheet> sheets,
            List<SheetStudy> studies,
            List<ImportSheet> settled) {
        ImportCheck check = new ImportCheck();
        try (ImportRowWriter writer = records.writer(file.id())) {
            for (int i = 0; i < settled.size(); i++) {
                if (settled.get(i).isChosen()) {
                    write(file, sheets.get(i), studies.get(i), settled.get(i), check, writer);
                }
            }
            return writer.rows();
        }
    }

    private static void write(
            ProfessionalImport file,
            Sheet sheet,
            SheetStudy study,
            ImportSheet settled,
            ImportCheck check,
            ImportRowWriter writer) {
        Layout layout = settled.layout();
        boolean bareNumbers = study.hasBareNumbers(layout.number());
        sheet.forEach(
                row -> {
                    if (row.line() <= layout.header() || row.hidden() && !file.includesHidden()) {
                        return;
                    }
                    if (writer.rows() >= MOST_ROWS) {
                        throw BusinessException.at("file", "campaign.fileTooManyRows", MOST_ROWS);
                    }
                    writer.write(
                            settled.position(), row.line(), check.check(row, layout, bareNumbers));
                });
    }

    /** Browsers may send a path; only its last part is of use. */
    private static String named(String fileName) {
        String name = fileName == null ? "" : fileName.replace('\\', '/');
        String last = TypedText.line(name.substring(name.lastIndexOf('/') + 1));
        return last == null ? "-" : last;
    }

    /** The imports, newest first. */
    public Page<ImportSummary> list(PageRequest page) {
        return records.list(page);
    }

    /** One import; empty when there is none with that id. */
    public Optional<ImportSummary> find(long importId) {
        return records.summary(importId);
    }

    /** The sheets of a file and how each is read, in the order of the file. */
    public List<ImportSheetView> sheets(long importId) {
        Map<Integer, List<ImportLine>> lines = records.lines(importId);
        return records.sheets(importId).stream()
                .map(sheet -> sheet.view(lines.getOrDefault(sheet.position(), List.of())))
                .toList();
    }

    /** How many rows of a preview have a number that has an account already. */
    public long withAccount(long importId) {
        return records.countWithAccount(importId);
    }

    /** The rows whose people get an account, in the order of the file. */
    public Page<ImportRowView> accepted(long importId, PageRequest page) {
        return records.page(importId, ImportRowState.READY, page);
    }

    /** The rows that were refused, in the order of the file. */
    public Page<ImportRowView> refused(long importId, PageRequest page) {
        return records.page(importId, ImportRowState.REFUSED, page);
    }

    /** The refused rows after a line, to be read on until none is left; for downloads. */
    public List<ImportRowView> refusedAfter(long importId, int line) {
        Map<Integer, String> sheets = records.sheetNames(importId);
        return records
                .after(importId, ImportRowState.REFUSED, line, PageRequest.MAXIMUM_SIZE)
                .stream()
                .map(row -> row.view(sheets))
                .toList();
    }

    /**
     * Gives up a preview and deletes its rows and the file.
     *
     * @throws BusinessException when it is confirmed or discarded already
     */
    public void discard(long importId) {
        records.locked(importId).discard();
        records.deleteRows(importId);
        records.forgetFile(importId);
        audit.record("import.discarded", "import", importId, null, null);
    }
}
