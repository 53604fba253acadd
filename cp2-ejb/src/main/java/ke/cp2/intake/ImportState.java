package ke.cp2.intake;

import java.util.EnumSet;
import java.util.Set;

/** The states of an import. */
public enum ImportState {
    /** Its rows are being read; a long file takes a while. */
    READING,
    /** Waits for confirmation. */
    PREVIEWED,
    /** A run creates the accounts, or has. */
    CONFIRMED,
    /** Given up; its rows are deleted. */
    DISCARDED,
    /** Nobody decided in time; its rows are deleted. */
    EXPIRED,
    /** It turned out to be no list. */
    UNREADABLE;

    private Set<ImportState> next() {
        return switch (this) {
            case READING -> EnumSet.of(PREVIEWED, DISCARDED, EXPIRED, UNREADABLE);
            case PREVIEWED -> EnumSet.of(READING, CONFIRMED, DISCARDED, EXPIRED);
            default -> EnumSet.noneOf(ImportState.class);
        };
    }

    /** Tells whether an import may go from this state to that one. */
    public boolean canBecome(ImportState state) {
        return next().contains(state);
    }

    /** Tells whether it is over without accounts, so that nothing of it is kept but that it was. */
    public boolean isGivenUp() {
        return this == DISCARDED || this == EXPIRED || this == UNREADABLE;
    }
}
