package ke.cp2.vacancy;

/**
 * The rules that an exam series can switch on for a position. What the value is, differs by rule.
 */
public enum RuleName {
    /** Value: a {@link ke.cp2.profile.StudyLevel}; that or a higher one. */
    MINIMUM_QUALIFICATION,
    /** Value: years of work experience, all stations together. */
    MINIMUM_YEARS,
    /** Value: years; at most that old on the first day of the series. */
    MAXIMUM_AGE,
    /**
     * Value: {@link ke.cp2.profile.Employer}s separated by {@code |}; a current station has one.
     */
    EMPLOYER,
    /**
     * Value: {@link ke.cp2.profile.SchoolLevel}s separated by {@code |}; a current station has one.
     */
    SCHOOL_LEVEL,
    /** No value: teaches the vacancy's subject at a current station. */
    SUBJECT_TAUGHT,
    /** No value: not at a centre where the person works. */
    NOT_OWN_STATION,
    /** Value: n; not deployed to the vacancy's centre in the last n years. */
    NOT_SAME_CENTRE,
    /**
     * No value: no relative sits the examination at the vacancy's centre, as declared in the
     * application.
     */
    NO_RELATIVE_AT_STATION
}
