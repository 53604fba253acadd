package ke.cp2.report;

/** The kinds of figures that are taken of a series. */
public enum FigureKind {
    /** Applications by the day in Kenya on which they came in. */
    DAY,
    /** Applications by the applicant's gender; those that were withdrawn are left out. */
    GENDER,
    /** Applications by the applicant's home county; those that were withdrawn are left out. */
    COUNTY,
    /** Applications with an outcome, by how many days it took at most. */
    WAIT
}
