package ke.cp2.application;

import java.util.Optional;
import ke.cp2.sms.SmsTemplate;

/** What an officer can decide on an application. */
public enum Decision {
    SHORTLIST(ApplicationState.SHORTLISTED, null),
    SUCCESSFUL(ApplicationState.SUCCESSFUL, SmsTemplate.APPLICATION_SUCCESSFUL),
    RESERVE(ApplicationState.RESERVE, null),
    UNSUCCESSFUL(ApplicationState.UNSUCCESSFUL, SmsTemplate.APPLICATION_UNSUCCESSFUL);

    private final ApplicationState state;
    private final SmsTemplate sms;

    Decision(ApplicationState state, SmsTemplate sms) {
        this.state = state;
        this.sms = sms;
    }

    /** The state that an application gets by it. */
    public ApplicationState state() {
        return state;
    }

    /** What the applicant is told by SMS; empty for steps on the way. */
    Optional<SmsTemplate> sms() {
        return Optional.ofNullable(sms);
    }
}
