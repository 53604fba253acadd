package ke.cp2.letter.bundle;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.job.JobRunRow;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as officers see it.
 *
 * @param centreCode null for all centres
 * @param language the language tag of its letters
 * @param letters how many are printed
 * @param files how many centres they are of
 * @param emptiedAt when its files were deleted; null while they are kept
 * @param run the work on it
 */
public record BundleRow(
        long id,
        @Nullable String centreCode,
        String language,
        Instant orderedAt,
        long letters,
        long files,
        @Nullable Instant emptiedAt,
        @Nullable JobRunRow run)
        implements Serializable {

    /** Tells whether all of it is printed and kept. */
    public boolean isReady() {
        return emptiedAt == null && files > 0 && run != null && run.state().isOver();
    }

    /** Tells whether it is being printed. */
    public boolean isWorking() {
        return run != null && !run.state().isOver();
    }

    BundleRow with(@Nullable JobRunRow latest) {
        return new BundleRow(
                id, centreCode, language, orderedAt, letters, files, emptiedAt, latest);
    }
}
