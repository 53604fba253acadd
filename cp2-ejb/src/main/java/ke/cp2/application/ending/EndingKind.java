package ke.cp2.application.ending;

/** Names how a vacancy is to end. */
public enum EndingKind {
    /** It takes applications until an earlier time than people read. */
    CLOSE,
    /** It is cancelled, and its applications end. */
    CANCEL
}
