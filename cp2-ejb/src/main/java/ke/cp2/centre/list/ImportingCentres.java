package ke.cp2.centre.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ke.cp2.intake.ImportSettings;
import ke.cp2.intake.ImportSheetView;
import ke.cp2.intake.reading.SheetLayout;
import ke.cp2.intake.reading.UploadedFiles;
import ke.cp2.intake.sheet.FileName;
import ke.cp2.intake.sheet.SheetFile;
import ke.cp2.job.Job;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobRunRow;
import ke.cp2.job.RunSubject;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets council officers upload lists of centres and look at what each would change before it is
 * taken. They are read as imports of professionals are (docs/adr/0017): a long list by a job, from
 * the sheets and columns that the officer wants, and what is taken is what the preview shows.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class ImportingCentres {

    /** Files with more bytes are not taken. */
    public static final int LARGEST_FILE = SheetFile.LARGEST;

    @Inject private CentreLists lists;

    @Inject private CentreListTransactions transactions;

    @Inject private UploadedFiles files;

    @Inject private ImportSettings settings;

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    /**
     * Keeps a list and reads it for a preview. No centre changes.
     *
     * @param whole whether centres that the list does not have leave the series
     * @return the id of the list
     * @throws BusinessException at {@code file}, when it is too large or no list, or, read at once,
     *     has no rows
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long preview(
            @Nullable Long seriesId, @Nullable String fileName, byte[] content, boolean whole) {
        if (seriesId == null) {
            throw BusinessException.at("series", "centre.seriesMissing");
        }
        return launched(transactions.upload(seriesId, FileName.of(fileName), content, whole));
    }

    private long launched(CentreListTransactions.Step step) {
        step.runs().forEach(launcher::launch);
        return step.listId();
    }

    /**
     * Reads the file of a preview in another way.
     *
     * @param revision the preview that the officer corrects
     * @param hiddenRows whether rows that the spreadsheet hides are read
     * @throws BusinessException when it is taken, discarded, or corrected by another by now, or no
     *     sheet is chosen
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void readAgain(
            long listId, int revision, boolean hiddenRows, @NotNull List<SheetLayout> layouts) {
        launched(transactions.readAgain(listId, revision, hiddenRows, layouts));
    }

    /** The sheets of a file and how each is read, in the order of the file. */
    public List<ImportSheetView> sheets(long listId) {
        return lists.find(listId).map(list -> files.views(list.uploadId())).orElse(List.of());
    }

    /** Tells how long a list waits for a decision before it is deleted. */
    public Duration undecidedKept() {
        return settings.undecidedKept();
    }

    /** The wrong rows after one of them, to be read on until none is left; for downloads. */
    public List<CentreListRowView> wrongAfter(long listId, int number) {
        return lists.wrongAfter(listId, number, PageRequest.MAXIMUM_SIZE);
    }

    /** The latest run that reads a list; empty when it was read at once. */
    public Optional<JobRunRow> reading(long listId) {
        return planner.latest(Job.IMPORT_READING, RunSubject.centres(listId, null));
    }

    /** The list with that id. */
    public Optional<CentreListView> find(long listId) {
        return lists.view(listId);
    }

    /** The lists of a series, the newest first. */
    public Page<CentreListView> list(long seriesId, @NotNull PageRequest page) {
        return lists.list(seriesId, page);
    }

    /** The rows of a list with an outcome. */
    public Page<CentreListRowView> rows(
            long listId, @NotNull CentreOutcome outcome, @NotNull PageRequest page) {
        long total =
                lists.view(listId)
                        .map(
                                list ->
                                        switch (outcome) {
                                            case ADDED -> list.added();
                                            case CHANGED -> list.changed();
                                            case GONE -> list.gone();
                                            case WRONG -> list.wrong();
                                            case UNCHANGED -> 0;
                                        })
                        .orElse(0);
        return lists.rows(listId, outcome, total, page);
    }

    /** The latest run that takes a list. */
    public Optional<JobRunRow> run(long listId) {
        return planner.latest(Job.CENTRE_LIST, RunSubject.centres(listId, null));
    }

    /**
     * Gives a list up.
     *
     * @throws BusinessException when it is decided
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(long listId) {
        launched(transactions.discard(listId));
    }

    /**
     * Starts to take exactly what the preview shows.
     *
     * @param revision the preview that the officer has seen
     * @return the run
     * @throws BusinessException when it is decided, would change nothing, is read in another way by
     *     now, another list of the series was taken since the upload, or people are sent to a
     *     centre that would leave
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long confirm(long listId, int revision) {
        long run = transactions.confirm(listId, revision);
        launcher.launch(run);
        return run;
    }
}
