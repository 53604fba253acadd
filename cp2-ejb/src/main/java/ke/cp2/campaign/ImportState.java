package ke.cp2.campaign;

/** The states of an import. */
public enum ImportState {
    /** Waits for confirmation. */
    PREVIEWED,
    /** A run creates the accounts, or has. */
    CONFIRMED,
    /** Given up; its rows are deleted. */
    DISCARDED;

    /** Whether an import may go from this state to that one. */
    public boolean canBecome(ImportState state) {
        return this == PREVIEWED && state != PREVIEWED;
    }
}
