package ke.cp2.centre.list;

/** Names what has become of a list of centres. */
public enum CentreListState {
    /** Its rows are being read; a long file takes a while. */
    READING,
    /** Waits for the officer to look at it. */
    PREVIEWED,
    /** A job takes it. */
    TAKING,
    TAKEN,
    /** Given up; its rows are deleted. */
    DISCARDED,
    /** Nobody decided in time; its rows are deleted. */
    EXPIRED,
    /** It turned out to be no list. */
    UNREADABLE;

    /** Tells whether nobody has decided on it. */
    public boolean isUndecided() {
        return this == READING || this == PREVIEWED;
    }

    /** Tells whether nothing is kept of it but that it was. */
    public boolean isGivenUp() {
        return this == DISCARDED || this == EXPIRED || this == UNREADABLE;
    }
}
