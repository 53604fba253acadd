package ke.cp2.application.reopening;

/** Names what became of a request to decide anew. */
public enum ReopeningState {
    REQUESTED,
    APPROVED,
    REFUSED
}
