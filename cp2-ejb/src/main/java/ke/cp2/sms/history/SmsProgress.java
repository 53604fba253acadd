package ke.cp2.sms.history;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.SmsState;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.text.SmsTemplate;

/**
 * Shows what became of one message. It holds neither number nor text.
 *
 * @param template which text it is
 * @param messageClass its class
 * @param state where it stands
 * @param failure why it failed, or null
 * @param createdAt when it was queued
 * @param submittedAt when it was last handed to the gateway, or null
 * @param acceptedAt when the gateway took it over, or null
 * @param finalAt when it was delivered, failed or expired, or null
 */
public record SmsProgress(
        SmsTemplate template,
        MessageClass messageClass,
        SmsState state,
        SmsFailure failure,
        Instant createdAt,
        Instant submittedAt,
        Instant acceptedAt,
        Instant finalAt)
        implements Serializable {

    /**
     * @param handedOverAt when its batch was handed over while no answer is known, otherwise null
     */
    public SmsProgress(
            SmsTemplate template,
            MessageClass messageClass,
            SmsState state,
            SmsFailure failure,
            Instant createdAt,
            Instant handedOverAt,
            Instant submittedAt,
            Instant acceptedAt,
            Instant finalAt) {
        this(
                template,
                messageClass,
                handedOverAt == null ? state : SmsState.SUBMITTED,
                failure,
                createdAt,
                handedOverAt == null ? submittedAt : handedOverAt,
                acceptedAt,
                finalAt);
    }

    /** Gives the time when it left or was given up; null while neither is known. */
    public Instant settledAt() {
        return acceptedAt == null ? finalAt : acceptedAt;
    }

    public SmsTemplate getTemplate() {
        return template;
    }

    public MessageClass getMessageClass() {
        return messageClass;
    }

    public SmsState getState() {
        return state;
    }

    public SmsFailure getFailure() {
        return failure;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getAcceptedAt() {
        return acceptedAt;
    }

    public Instant getFinalAt() {
        return finalAt;
    }
}
