package ke.cp2.selection.draw;

/** The states of a draw: what was drawn stands for good, and so does that it is void. */
public enum DrawState {
    /** The list is frozen, and the event or its value is still to come. */
    FROZEN,
    /** Everybody knows the lots. */
    DRAWN,
    /** There are no lots. */
    VOID
}
