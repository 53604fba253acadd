package ke.cp2.sms.simulator;

/** Names what the simulator did with a message. */
public enum SimulatorState {
    /** On its way to the phone. */
    SENT,
    /** On the phone. */
    DELIVERED,
    /** The phone is off. */
    ABSENT,
    /** The subscriber's settings block it. */
    BLOCKED,
    /** Sent by the phone, received by the portal. */
    RECEIVED
}
