package ke.cp2.centre.list;

import java.util.EnumSet;
import java.util.Set;

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

    private Set<CentreListState> next() {
        return switch (this) {
            case READING -> EnumSet.of(PREVIEWED, DISCARDED, EXPIRED, UNREADABLE);
            case PREVIEWED -> EnumSet.of(READING, TAKING, DISCARDED, EXPIRED);
            case TAKING -> EnumSet.of(TAKEN);
            case TAKEN, DISCARDED, EXPIRED, UNREADABLE -> EnumSet.noneOf(CentreListState.class);
        };
    }

    /** Tells whether a list may go from this state to that one. */
    boolean canBecome(CentreListState state) {
        return next().contains(state);
    }

    /** Tells whether nobody has decided on it. */
    public boolean isUndecided() {
        return this == READING || this == PREVIEWED;
    }

    /** Tells whether nothing is kept of it but that it was. */
    public boolean isGivenUp() {
        return this == DISCARDED || this == EXPIRED || this == UNREADABLE;
    }
}
