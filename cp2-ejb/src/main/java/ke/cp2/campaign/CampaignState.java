package ke.cp2.campaign;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a campaign and the moves between them. The run that fills the outbox has states of
 * its own: a campaign goes on until its messages have left.
 */
public enum CampaignState {
    /** Is being written, or waits for approval. */
    PLANNED,
    /** May start: by hand, or at its time. */
    APPROVED,
    RUNNING,
    /** Nothing more leaves until it goes on. */
    PAUSED,
    /** All its messages have left. */
    FINISHED,
    /** Ended early by somebody; can go on. */
    STOPPED,
    /** Could not start, or its job broke off; can go on. */
    FAILED;

    private Set<CampaignState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(APPROVED, STOPPED);
            case APPROVED -> EnumSet.of(PLANNED, RUNNING, STOPPED, FAILED);
            case RUNNING -> EnumSet.of(PAUSED, FINISHED, STOPPED, FAILED);
            case PAUSED -> EnumSet.of(RUNNING, FINISHED, STOPPED, FAILED);
            case STOPPED -> EnumSet.of(PLANNED, RUNNING);
            case FAILED -> EnumSet.of(PLANNED, RUNNING, STOPPED);
            case FINISHED -> EnumSet.noneOf(CampaignState.class);
        };
    }

    /** Tells whether a campaign may go from this state to that one. */
    public boolean canBecome(CampaignState state) {
        return next().contains(state);
    }

    /** Tells whether nothing more happens by itself in this state. */
    public boolean isOver() {
        return this == FINISHED || this == STOPPED || this == FAILED;
    }
}
