package ke.cp2.application.interest;

/** Why an applicant has an interest in a centre. */
public enum InterestKind {
    /** The applicant teaches there. */
    TEACHES,
    /** A relative of the applicant sits the examination there. */
    RELATIVE
}
