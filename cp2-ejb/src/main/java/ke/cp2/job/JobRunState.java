package ke.cp2.job;

import java.util.EnumSet;
import java.util.Set;
import ke.cp2.campaign.CampaignState;

/**
 * The states of a job run and the moves between them. What needs approval or can be paused, a
 * campaign, has {@link CampaignState} for it; its run is written when it starts.
 */
public enum JobRunState {
    /** May start; a node takes it as soon as it can. */
    APPROVED,
    RUNNING,
    FINISHED,
    /** Ended early by somebody; can be resumed. */
    STOPPED,
    /** Ended by an error; can be resumed. */
    FAILED;

    private Set<JobRunState> next() {
        return switch (this) {
            case APPROVED -> EnumSet.of(RUNNING, STOPPED, FAILED);
            case RUNNING -> EnumSet.of(FINISHED, STOPPED, FAILED);
            case STOPPED, FAILED -> EnumSet.of(APPROVED);
            case FINISHED -> EnumSet.noneOf(JobRunState.class);
        };
    }

    /** Tells whether a run may go from this state to that one. */
    public boolean canBecome(JobRunState state) {
        return next().contains(state);
    }

    /** Tells whether nothing more happens by itself in this state. */
    public boolean isOver() {
        return this == FINISHED || this == STOPPED || this == FAILED;
    }

    /** Tells whether the run can go on from where it ended. */
    public boolean isResumable() {
        return this == STOPPED || this == FAILED;
    }
}
