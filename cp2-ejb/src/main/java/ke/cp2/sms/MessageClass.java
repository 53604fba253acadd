package ke.cp2.sms;

/** The two classes of messages: they differ in route, hours and opt-out. */
public enum MessageClass {
    /** Credentials, confirmations, outcomes: at any hour, on the transactional route. */
    TRANSACTIONAL,
    /** Vacancy alerts: 08:00 to 18:00 in Kenya, never to who opted out. */
    CAMPAIGN
}
