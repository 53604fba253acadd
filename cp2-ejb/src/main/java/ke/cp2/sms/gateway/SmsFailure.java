package ke.cp2.sms.gateway;

/** Names why a message was not delivered, whatever words the gateway has for it. */
public enum SmsFailure {
    /** The recipient wants no campaigns. */
    OPTED_OUT,
    /** The subscriber's settings block such messages. */
    BLOCKED_BY_SUBSCRIBER,
    /** The phone was off or out of reach until the network gave up. */
    ABSENT_SUBSCRIBER,
    /** No such number on the network. */
    INVALID_NUMBER,
    /** The gateway refused it for good. */
    REFUSED,
    /** Was not sent, or not reported delivered, while it was of use. */
    TOO_LATE,
    /** The gateway never said what became of it, as often as it was tried. */
    NO_ANSWER,
    /** The gateway took it and never reported that it arrived; it may have. */
    NO_RECEIPT,
    /** Its account moved to another number, and what it held is of no more use. */
    NUMBER_CHANGED,
    /** The network could not deliver it for another reason. */
    UNDELIVERABLE
}
