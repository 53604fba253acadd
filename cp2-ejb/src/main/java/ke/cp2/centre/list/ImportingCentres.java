package ke.cp2.centre.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
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
 * taken. What is taken is what the preview shows: the file is read once.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class ImportingCentres {

    /** Files with more bytes are not taken. */
    public static final int LARGEST_FILE = SheetFile.LARGEST;

    @Inject private CentreLists lists;

    @Inject private CentreListTransactions transactions;

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    /**
     * Reads a list for a preview. No centre changes.
     *
     * @param withHidden whether rows that the spreadsheet hides are read
     * @param whole whether centres that the list does not have leave the series
     * @return the id of the list
     * @throws BusinessException at {@code file} when it is no list of centres
     */
    public long preview(
            @Nullable Long seriesId,
            @NotNull String fileName,
            byte[] content,
            boolean withHidden,
            boolean whole) {
        if (seriesId == null) {
            throw BusinessException.at("series", "centre.seriesMissing");
        }
        return transactions.upload(seriesId, fileName, content, withHidden, whole);
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
    public void discard(long listId) {
        transactions.discard(listId);
    }

    /**
     * Starts to take exactly what the preview shows.
     *
     * @return the run
     * @throws BusinessException when it is decided, would change nothing, or another list of the
     *     series was taken since the preview
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long confirm(long listId) {
        long run = transactions.confirm(listId);
        launcher.launch(run);
        return run;
    }
}
