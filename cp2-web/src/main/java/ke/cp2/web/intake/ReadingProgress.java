package ke.cp2.web.intake;

import java.io.Serializable;
import ke.cp2.job.JobRunRow;
import ke.cp2.job.JobRunState;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far the job is that reads a list.
 *
 * @param run null when it was read at once, or is read
 */
public record ReadingProgress(@Nullable JobRunRow run) implements Serializable {

    /** As long as it is not done it is not said to be. */
    private static final int MOST_PERCENT = 99;

    /** Tells whether the page goes on asking how far the job is. */
    public boolean isWatching() {
        return run != null && !run.state().isOver();
    }

    /** Tells how far the job is, in hundredths. */
    public int getPercent() {
        return run == null || run.candidates() == 0
                ? 0
                : (int) Math.min(MOST_PERCENT, run.examined() * 100 / run.candidates());
    }

    /** The word for how far it is, a key of the texts. */
    public String getState() {
        if (run == null || !isWatching()) {
            return "stopped";
        }
        return run.state() == JobRunState.RUNNING ? "running" : "waiting";
    }
}
