package ke.cp2.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.intake.reading.ImportPages;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.intake.reading.UploadedFiles;
import ke.cp2.intake.sheet.FileName;
import ke.cp2.intake.sheet.SheetFile;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Role;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.sms.text.SmsTemplate;

/**
 * Files with mobile numbers and names, looked at row by row before any account is made. The rows
 * that a preview shows are the rows that {@link RunningJobs#sendCredentials} works on: the file is
 * never read again after it was confirmed (docs/adr/0017).
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class ImportingProfessionals {

    /** Files with more rows are not taken. */
    public static final int MOST_ROWS = ImportPages.MOST_ROWS;

    /** Files with more bytes are not taken. */
    public static final int LARGEST_FILE = SheetFile.LARGEST;

    /** Up to so many rows, accounts are counted anew whenever somebody looks. */
    private static final int COUNTED_ANEW = 10_000;

    @Inject private Imports records;

    @Inject private UploadedFiles files;

    @Inject private ImportTransactions steps;

    @Inject private JobLauncher launcher;

    @Inject private ImportSettings settings;

    @Inject private SmsTariff tariff;

    /**
     * Keeps a list and reads its rows for a preview: of the first sheet that has mobile numbers. A
     * short list is read at once, a long one by a job. No account is touched.
     *
     * @return the id of the import
     * @throws BusinessException at {@code file}, when the file is too large or no list, or, read at
     *     once, has no rows or too many; the text says what it is
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long preview(String fileName, byte[] content) {
        return launched(steps.upload(FileName.of(fileName), content));
    }

    /**
     * Reads the file of a preview in another way.
     *
     * @param revision the preview that the officer corrects
     * @param hiddenRows whether rows that the spreadsheet hides are read
     * @throws BusinessException when it is confirmed, discarded, or corrected by another by now,
     *     when no sheet is chosen, or they have too many rows
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void readAgain(
            long importId, int revision, boolean hiddenRows, List<SheetLayout> layouts) {
        launched(steps.readAgain(importId, revision, hiddenRows, layouts));
    }

    private long launched(ImportTransactions.Step step) {
        step.run().ifPresent(launcher::launch);
        return step.importId();
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
        return files.views(importId);
    }

    /**
     * Tells how many rows of a preview have a number that has an account already; of a long list,
     * when it was read.
     */
    public long withAccount(long importId) {
        return records.find(importId)
                .map(
                        file ->
                                file.readyRows() <= COUNTED_ANEW
                                        ? records.countWithAccount(importId, 0)
                                        : file.withAccount())
                .orElse(0);
    }

    /** Prices the login details of so many people, in KES; each text fits one SMS. */
    public BigDecimal cost(long people) {
        return tariff.price(SmsTemplate.CREDENTIALS.messageClass(), 1)
                .multiply(BigDecimal.valueOf(people));
    }

    /** Tells how long an import waits for a decision before it is deleted. */
    public Duration undecidedKept() {
        return settings.undecidedKept();
    }

    /** The rows that can be used, in the order of the file. */
    public Page<ImportRowView> accepted(long importId, PageRequest page) {
        long total = records.find(importId).map(ProfessionalImport::readyRows).orElse(0);
        return records.page(importId, ImportRowState.READY, total, page);
    }

    /** The rows that were refused, in the order of the file. */
    public Page<ImportRowView> refused(long importId, PageRequest page) {
        long total = records.find(importId).map(ProfessionalImport::refusedRows).orElse(0);
        return records.page(importId, ImportRowState.REFUSED, total, page);
    }

    /** The refused rows after a line, to be read on until none is left; for downloads. */
    public List<ImportRowView> refusedAfter(long importId, int line) {
        Map<Integer, String> sheets = files.sheetNames(importId);
        return records
                .after(importId, ImportRowState.REFUSED, line, PageRequest.MAXIMUM_SIZE)
                .stream()
                .map(row -> row.view(sheets, Set.of()))
                .toList();
    }

    /**
     * Gives up a preview and deletes its rows and the file.
     *
     * @throws BusinessException when it is confirmed or discarded already
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(long importId) {
        launched(steps.discard(importId));
    }
}
