package ke.cp2.selection.draw;

/** The ways in which an officer may have to do with the value of an event now. */
public enum EntryTurn {
    /** There is no event to wait for. */
    NONE,
    /** The event is still to come. */
    EARLY,
    /** The officer may enter the value as the first. */
    FIRST,
    /** Another officer has entered it, and this one may. */
    SECOND,
    /** The officer has entered it, waits for another one, and may correct it until then. */
    OWN,
    /** The time to enter it is over. */
    LATE
}
