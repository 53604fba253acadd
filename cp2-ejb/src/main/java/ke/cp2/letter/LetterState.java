package ke.cp2.letter;

/** The states of a letter. */
public enum LetterState {
    /** It counts. */
    VALID,
    /** Another letter has taken its place. */
    REPLACED,
    /** It does not count any more, and no other one took its place. */
    REVOKED
}
