package ke.cp2.move;

/** The states of a move; only one that waits changes. */
public enum MoveState {
    WAITING,
    APPROVED,
    REFUSED,
    /** Nobody decided in time. */
    EXPIRED
}
