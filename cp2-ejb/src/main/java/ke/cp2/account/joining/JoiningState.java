package ke.cp2.account.joining;

/** The states of a proposal of new staff; only one that waits changes. */
public enum JoiningState {
    WAITING,
    /** There is an account now. */
    APPROVED,
    REFUSED,
    /** Nobody decided in time. */
    EXPIRED
}
