package ke.cp2.campaign;

import java.util.EnumSet;
import java.util.Set;

/** The states of a job run and the moves between them. */
public enum JobRunState {
    /** Waits for approval. */
    PLANNED,
    /** May start; a node takes it as soon as it can. */
    APPROVED,
    RUNNING,
    PAUSED,
    FINISHED,
    /** Ended early by somebody; can be resumed. */
    STOPPED,
    /** Ended by an error; can be resumed. */
    FAILED;

    private Set<JobRunState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(APPROVED, STOPPED);
            case APPROVED -> EnumSet.of(RUNNING, STOPPED, FAILED);
            case RUNNING -> EnumSet.of(PAUSED, FINISHED, STOPPED, FAILED);
            case PAUSED -> EnumSet.of(RUNNING, STOPPED, FAILED);
            case STOPPED, FAILED -> EnumSet.of(APPROVED);
            case FINISHED -> EnumSet.noneOf(JobRunState.class);
        };
    }

    /** Whether a run may go from this state to that one. */
    public boolean canBecome(JobRunState state) {
        return next().contains(state);
    }

    /** Whether nothing more happens by itself in this state. */
    public boolean isOver() {
        return this == FINISHED || this == STOPPED || this == FAILED;
    }

    /** Whether the run can go on from where it ended. */
    public boolean isResumable() {
        return this == STOPPED || this == FAILED;
    }
}
