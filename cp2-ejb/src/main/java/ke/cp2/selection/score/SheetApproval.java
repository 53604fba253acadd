package ke.cp2.selection.score;

/** Names what a second officer said to an edition of a score sheet. */
public enum SheetApproval {
    /** Nothing yet: the edition before is in force. */
    WAITING,
    /** It is in force. */
    APPROVED,
    /** It never came into force. */
    REFUSED,
    /** Its officer has taken it back. */
    WITHDRAWN
}
