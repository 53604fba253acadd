package ke.cp2.intake;

/** Names what became of a row of an import. */
public enum ImportRowState {
    /** Waits for its account. */
    READY,
    /** Cannot be used, for an {@link ImportRefusal}. */
    REFUSED,
    /** The account was created and the credentials queued. */
    CREATED,
    /** The number had an account; nothing was changed and nothing sent. */
    EXISTING
}
