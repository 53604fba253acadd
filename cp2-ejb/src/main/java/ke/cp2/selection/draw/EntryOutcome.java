package ke.cp2.selection.draw;

/** The outcomes that the entry of a value can have. */
public enum EntryOutcome {
    /** Another officer has to enter it, too. */
    WAITS,
    /** The own value is replaced; another officer has to enter it, too. */
    CORRECTED,
    /** The other officer entered another value: neither counts. */
    APART,
    /** Both agree: the lots are drawn. */
    DRAWN
}
