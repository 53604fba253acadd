package ke.cp2.application.decision;

import java.util.Arrays;
import ke.cp2.application.ApplicationState;
import ke.cp2.sms.text.SmsTemplate;

/** Names an outcome that an officer can decide on for an application. */
public enum Decision {
    SHORTLIST(ApplicationState.SHORTLISTED, SmsTemplate.APPLICATION_SHORTLISTED, false),
    SUCCESSFUL(ApplicationState.SUCCESSFUL, SmsTemplate.APPLICATION_SUCCESSFUL, true),
    RESERVE(ApplicationState.RESERVE, SmsTemplate.APPLICATION_RESERVE, false),
    UNSUCCESSFUL(ApplicationState.UNSUCCESSFUL, SmsTemplate.APPLICATION_UNSUCCESSFUL, true);

    private final ApplicationState state;
    private final SmsTemplate sms;
    private final boolean toldAtOnce;

    Decision(ApplicationState state, SmsTemplate sms, boolean toldAtOnce) {
        this.state = state;
        this.sms = sms;
        this.toldAtOnce = toldAtOnce;
    }

    /**
     * The decision that leads to a state.
     *
     * @throws IllegalArgumentException when none does
     */
    static Decision leadingTo(ApplicationState state) {
        return Arrays.stream(values())
                .filter(decision -> decision.state == state)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("not decided: " + state));
    }

    /** The state that an application gets by it. */
    public ApplicationState state() {
        return state;
    }

    /**
     * Tells whether it can be decided on somebody whose account is closed: nobody gets a post who
     * cannot take it up, but the selection can end.
     */
    public boolean isForClosed() {
        return this == UNSUCCESSFUL;
    }

    /** Tells whether it gives a post, or a place from which people are called up. */
    public boolean givesPost() {
        return this == SUCCESSFUL || this == RESERVE;
    }

    /**
     * Tells whether it ends what the applicant waits for. Without a ranked list a second officer
     * has to approve it: a refusal lifts all others as a post lifts one.
     */
    public boolean isOutcome() {
        return this != SHORTLIST;
    }

    /** Gives the SMS that tells the applicant. */
    SmsTemplate sms() {
        return sms;
    }

    /**
     * Tells whether the applicant is told in the moment of the decision. What may still change is
     * told by the job {@code decision-notice}, if it stands by then.
     */
    boolean isToldAtOnce() {
        return toldAtOnce;
    }
}
