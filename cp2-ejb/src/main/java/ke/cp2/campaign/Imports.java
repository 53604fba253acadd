package ke.cp2.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ke.cp2.account.Caller;
import ke.cp2.account.Role;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.TypedText;

/**
 * Files with mobile numbers and names, looked at row by row before any account is made. Confirming
 * is {@link Jobs#sendCredentials}.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class Imports {

    /** Files with more rows are not taken. */
    public static final int MOST_ROWS = 400_000;

    /** Files with more bytes are not taken. */
    public static final int LARGEST_FILE = FileRows.LARGEST_FILE;

    @Inject private ImportRecords records;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Reads a CSV or XLSX file and keeps its rows for a preview. No account is touched.
     *
     * @return the id of the import
     * @throws BusinessException at {@code file}, when the file is too large, has no or too many
     *     rows, or cannot be read
     */
    public long preview(String fileName, byte[] content) {
        FileRows rows = FileRows.of(content);
        ProfessionalImport file =
                ProfessionalImport.previewed(named(fileName), caller.accountId(), clock.instant());
        records.add(file);
        List<ImportRow> checked = checked(rows, file.id());
        if (checked.isEmpty()) {
            throw BusinessException.at("file", "campaign.fileEmpty");
        }
        audit.record("import.uploaded", "import", file.id(), checked.size() + " rows", null);
        records.addAll(checked);
        return file.id();
    }

    private static List<ImportRow> checked(FileRows rows, long importId) {
        ImportCheck check = new ImportCheck(importId);
        List<ImportRow> checked = new ArrayList<>();
        rows.forEach(
                row -> {
                    check.check(row).ifPresent(checked::add);
                    if (checked.size() > MOST_ROWS) {
                        throw BusinessException.at("file", "campaign.fileTooManyRows", MOST_ROWS);
                    }
                });
        return checked;
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

    /** How many rows of a preview have a number that has an account already. */
    public long withAccount(long importId) {
        return records.countWithAccount(importId);
    }

    /** The rows that were refused, in the order of the file. */
    public Page<ImportRowView> refused(long importId, PageRequest page) {
        return records.page(importId, ImportRowState.REFUSED, page);
    }

    /** The refused rows after a line, to be read on until none is left; for downloads. */
    public List<ImportRowView> refusedAfter(long importId, int line) {
        return records
                .after(importId, ImportRowState.REFUSED, line, PageRequest.MAXIMUM_SIZE)
                .stream()
                .map(ImportRow::view)
                .toList();
    }

    /**
     * Gives up a preview and deletes its rows.
     *
     * @throws BusinessException when it is confirmed or discarded already
     */
    public void discard(long importId) {
        records.locked(importId).discard();
        records.deleteRows(importId);
        audit.record("import.discarded", "import", importId, null, null);
    }
}
