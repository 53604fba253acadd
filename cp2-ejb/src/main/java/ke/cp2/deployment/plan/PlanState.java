package ke.cp2.deployment.plan;

/** The states of the plan of a sub-county. */
public enum PlanState {
    /** A job has yet to make it. */
    WAITING,
    /** It waits for the second officer. */
    PROPOSED,
    /** Its people are sent as it says. */
    APPLIED,
    /** A newer plan took its place before anybody approved it. */
    REPLACED,
    /** An officer has refused it. */
    REFUSED
}
