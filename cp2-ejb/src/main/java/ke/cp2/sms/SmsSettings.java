package ke.cp2.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings of messages, whatever gateway they go by. */
@ApplicationScoped
public class SmsSettings {

    @Inject private Config config;

    /** The transport of outgoing messages: {@code simulator}, until a gateway is configured. */
    public String transport() {
        return config.getValue("cp2.sms.transport", String.class);
    }

    /** The hours of the day in which campaigns may go out, such as {@code 08:00-18:00}. */
    public String campaignHours() {
        return config.getValue("cp2.sms.campaign-hours", String.class);
    }

    /** Gives the name that recipients see as the sender, at most 11 characters. */
    public String sender(MessageClass messageClass) {
        return of("sender", messageClass, String.class);
    }

    /** The price of one part of a text, in KES. */
    public BigDecimal price(MessageClass messageClass) {
        return of("price", messageClass, BigDecimal.class);
    }

    /** Tells how long a message of unknown fate waits for a receipt before it is sent again. */
    public Duration unknownWait(MessageClass messageClass) {
        return of("unknown-wait", messageClass, Duration.class);
    }

    /** Tells how long a message that a gateway has taken waits for its receipt. */
    public Duration receiptWait(MessageClass messageClass) {
        return of("receipt-wait", messageClass, Duration.class);
    }

    private <T> T of(String setting, MessageClass messageClass, Class<T> type) {
        String name = messageClass.name().toLowerCase(Locale.ROOT);
        return config.getValue("cp2.sms." + setting + '.' + name, type);
    }

    /** The most that campaigns may cost on one day, in KES; empty for no limit. */
    public Optional<BigDecimal> dayBudget() {
        return config.getOptionalValue("cp2.sms.day-budget", BigDecimal.class);
    }

    /** Gives the time that a gateway has to answer before a message counts as lost. */
    public Duration answerTimeout() {
        return config.getValue("cp2.sms.answer-timeout", Duration.class);
    }

    /** Tells how long a receipt waits for its message. */
    public Duration orphanReceiptsKept() {
        return config.getValue("cp2.sms.orphan-receipts-kept", Duration.class);
    }

    /** Tells how long texts of that kind are kept. */
    Duration kept(OldTexts.Kind kind) {
        return config.getValue(
                "cp2.retention." + kind.name().toLowerCase(Locale.ROOT), Duration.class);
    }
}
