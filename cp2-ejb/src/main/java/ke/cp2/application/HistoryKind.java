package ke.cp2.application;

/** Names an event of an application beside the moves of its state. */
public enum HistoryKind {
    TAKEN_BACK,
    REOPENED,
    /** It came from a duplicate account that was closed; its state stays. */
    BROUGHT_OVER,
    /** The portal offered a post to the next of the reserve list. */
    CALLED_UP,
    /** An officer withdrew an open offer: what was decided before stands again. */
    OFFER_BACK,
    /** The applicant goes to no centre any more, and can be sent to another one. */
    DEPLOY_ENDED
}
