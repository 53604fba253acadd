package ke.cp2.application.decision;

/** Tells what is left of a decision. */
public enum ActStanding {
    /** All of it stands. */
    STANDS,
    /** A second officer has not answered it yet. */
    WAITING,
    /** A second officer has refused it, which took it back. */
    REFUSED,
    /** Its officer may still take it back, and is the reader. */
    UNDOABLE,
    /** On some applications it was taken back, one by one. */
    IN_PART,
    /** On each application it was taken back, one by one. */
    ALL_BACK,
    /** Its officer took it back as a whole. */
    TAKEN_BACK
}
