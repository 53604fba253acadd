package ke.cp2.centre.planning;

/** Names how far a plan is. */
public enum PlanState {
    /** A job writes its drafts. */
    WRITING,
    /** Its drafts wait to be published. */
    WRITTEN,
    /** A job publishes them. */
    PUBLISHING,
    PUBLISHED
}
