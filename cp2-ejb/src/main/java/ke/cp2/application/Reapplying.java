package ke.cp2.application;

/** Tells whether somebody who withdraws an application could send it again. */
public enum Reapplying {
    /** Until the window closes. */
    POSSIBLE,
    /** Only once the details of the profile are submitted, which they are not now. */
    AFTER_SUBMITTING,
    /** No more: it was sent as often as is possible. */
    IMPOSSIBLE
}
