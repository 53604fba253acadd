package ke.cp2.application.ending;

/** Names how the request to end a vacancy stands. */
public enum EndingState {
    /** No second officer has answered. */
    WAITING,
    /** A second officer has agreed, and it is done. */
    APPROVED,
    /** A second officer has refused it. */
    REFUSED,
    /** Whoever asked has taken it back. */
    WITHDRAWN
}
