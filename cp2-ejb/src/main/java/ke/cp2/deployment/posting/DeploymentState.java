package ke.cp2.deployment.posting;

/** The states of a deployment: in effect, or how it ended. */
public enum DeploymentState {
    /** Two officers want it; its person does not know the centre yet. */
    APPLIED,
    /** Its person was told where to go. */
    TOLD,
    /** Somebody else has the seat now. */
    REPLACED,
    /** It was taken back, and the seat is free. */
    REVOKED;

    /** Tells whether it is in effect. */
    public boolean isLive() {
        return this == APPLIED || this == TOLD;
    }
}
