package ke.cp2.application.eligibility;

/** Names a condition that must hold before any rule of a series is asked. */
public enum Precondition {
    /** The vacancy is published and its window is open. */
    OPEN,
    /** The person has submitted the details of the profile. */
    PROFILE_SUBMITTED,
    /** The person has no application for the vacancy, or has withdrawn it. */
    NOT_YET_APPLIED
}
