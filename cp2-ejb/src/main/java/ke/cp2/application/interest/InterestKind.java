package ke.cp2.application.interest;

/** Names the kind of interest that an applicant has in a centre. */
public enum InterestKind {
    /** The applicant teaches there. */
    TEACHES,
    /** A relative of the applicant sits the examination there. */
    RELATIVE
}
