package ke.cp2.deployment.posting;

/** Says what becomes of a post when the deployment of its person ends. */
public enum PostAfter {
    /** The person keeps it, and can be sent to another centre. */
    KEPT,
    /** The person gives it up. */
    LOST,
    /** Another message says it. */
    NOT_SAID
}
