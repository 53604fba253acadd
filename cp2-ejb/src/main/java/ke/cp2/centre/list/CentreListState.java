package ke.cp2.centre.list;

/** Names what has become of a list of centres. */
public enum CentreListState {
    /** Waits for the officer to look at it. */
    PREVIEWED,
    /** A job takes it. */
    TAKING,
    TAKEN,
    DISCARDED
}
