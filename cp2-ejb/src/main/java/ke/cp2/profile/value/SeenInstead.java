package ke.cp2.profile.value;

/** Names what an officer saw of somebody of whom no document in the portal was opened. */
public enum SeenInstead {
    /** The documents themselves. */
    ORIGINALS,
    /** Copies on paper. */
    COPIES,
    /** What the employer has written down or said. */
    EMPLOYER,
    OTHER
}
