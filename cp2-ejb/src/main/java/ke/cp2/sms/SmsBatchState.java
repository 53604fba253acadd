package ke.cp2.sms;

/** Names where a batch of messages stands in the queue. */
enum SmsBatchState {
    /** To be sent when it is due. */
    WAITING,
    /** Its campaign may not go on. */
    HELD,
    /** A dispatcher has it, and has handed over a part of it. */
    CLAIMED,
    /** All of it was handed over; answers may be missing. */
    SUBMITTED
}
