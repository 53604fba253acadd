package ke.cp2.selection.list;

/** The states of a ranked list. */
public enum RankedListState {
    /** A job gives the applications their points. */
    SCORING,
    /** It gives them their places. */
    PLACING,
    READY
}
