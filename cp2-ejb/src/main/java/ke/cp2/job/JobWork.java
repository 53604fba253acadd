package ke.cp2.job;

import java.util.Optional;

/**
 * The work of one job, page by page. The implementations are session beans, found by {@link
 * #job()}; the batch runtime calls them, and keeps nothing itself of how far they are.
 */
public interface JobWork {

    /** The job that this is the work of. */
    Job job();

    /**
     * Refuses a subject that is no longer what a run about it needs.
     *
     * @throws ke.cp2.platform.BusinessException when it is gone
     */
    default void requireCurrent(RunSubject subject) {
        // Most subjects last.
    }

    /** Counts the candidates of a run at its start, for the progress. */
    long candidates(RunWork work);

    /** Says before a run that writes to people whom it would reach. */
    default RunEstimate estimate(RunWork work) {
        throw new UnsupportedOperationException(job() + " writes to nobody");
    }

    /**
     * Does the page after {@link RunWork#resumeAfter()} in the caller's transaction, in which the
     * caller notes the progress too: both happen or neither. Whatever runs again adds nothing.
     *
     * @return what was done and where it ended; empty when nothing is left
     */
    Optional<RunProgress> next(RunWork work);
}
