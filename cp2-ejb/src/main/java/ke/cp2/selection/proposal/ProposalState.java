package ke.cp2.selection.proposal;

import ke.cp2.platform.BusinessException;

/** The states of a proposal. */
public enum ProposalState {
    /** It waits for a second officer. */
    PROPOSED,
    /** A second officer has agreed, and a job decides on the applications. */
    APPROVED,
    /** All applications have been looked at. */
    DONE,
    /** A second officer has refused it. */
    REFUSED,
    /** Its officer has withdrawn it. */
    WITHDRAWN;

    /** Tells whether nothing else can be proposed for the vacancy. */
    public boolean isOpen() {
        return this == PROPOSED || this == APPROVED;
    }

    /**
     * Refuses to cancel the vacancy while it is open.
     *
     * @throws BusinessException when it is
     */
    void refuseCancelling() {
        if (isOpen()) {
            throw BusinessException.of("selection.keepsVacancy." + this);
        }
    }

    /**
     * Refuses any other decision while it is open.
     *
     * @throws BusinessException when it is
     */
    void refuseOthers() {
        if (isOpen()) {
            throw BusinessException.of("selection.otherDecision." + this);
        }
    }
}
