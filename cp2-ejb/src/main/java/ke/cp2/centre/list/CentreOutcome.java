package ke.cp2.centre.list;

/** Names what taking a list would do with a row, or with a centre that it does not have. */
public enum CentreOutcome {
    /** The centre is new in the series. */
    ADDED,
    /** The list says something else of it than the series. */
    CHANGED,
    /** The centre is as the list says. */
    UNCHANGED,
    /** The series has the centre, and a complete list does not. */
    GONE,
    /** The row cannot be taken, for a {@link CentreFault}. */
    WRONG
}
