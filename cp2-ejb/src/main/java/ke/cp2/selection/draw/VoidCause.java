package ke.cp2.selection.draw;

/** The causes that make a draw void. */
public enum VoidCause {
    /** An officer says why. */
    OFFICER,
    /** The value of the event was not entered in time. */
    TIME,
    /** The vacancy was cancelled, as long as that was possible beside a draw. */
    CANCELLED
}
