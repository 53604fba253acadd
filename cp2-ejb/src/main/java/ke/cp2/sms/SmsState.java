package ke.cp2.sms;

import java.util.EnumSet;
import java.util.Set;

/** The states of an outgoing message and the moves between them. */
public enum SmsState {
    /** Waits in the outbox. */
    PENDING,
    /**
     * Handed to the gateway; without its answer nobody knows whether it left. Not kept with the
     * message but with its batch, which is committed as handed over before anything is.
     */
    SUBMITTED,
    /** The gateway has taken it over. */
    ACCEPTED,
    /** The gateway never answered: it may or may not have gone out. */
    UNKNOWN,
    DELIVERED,
    FAILED,
    /** Was not sent, or not reported delivered, while it was still of use. */
    EXPIRED;

    private Set<SmsState> next() {
        return switch (this) {
            case PENDING, SUBMITTED -> EnumSet.of(ACCEPTED, UNKNOWN, FAILED, EXPIRED);
            case UNKNOWN -> EnumSet.of(PENDING, ACCEPTED, DELIVERED, FAILED, EXPIRED);
            case ACCEPTED -> EnumSet.of(DELIVERED, FAILED, EXPIRED);
            case EXPIRED -> EnumSet.of(DELIVERED);
            case DELIVERED, FAILED -> EnumSet.noneOf(SmsState.class);
        };
    }

    /**
     * Tells whether a message may go from this state to that one. A late receipt may still come for
     * an expired one.
     */
    public boolean canBecome(SmsState state) {
        return next().contains(state);
    }

    /** Tells whether nothing more is tried. */
    public boolean isFinal() {
        return this == DELIVERED || this == FAILED || this == EXPIRED;
    }
}
