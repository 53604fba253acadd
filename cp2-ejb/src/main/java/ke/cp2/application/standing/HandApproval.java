package ke.cp2.application.standing;

/** Names what a second officer said to a decision on outcomes without a ranked list. */
public enum HandApproval {
    /** Nothing yet: the applicants do not know the decision. */
    WAITING,
    /** It stands. */
    APPROVED,
    /** It was taken back by that. */
    REFUSED
}
