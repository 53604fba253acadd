package ke.cp2.sms.simulator;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Refusals;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.DeliveryReceipts;
import ke.cp2.sms.SmsSettings;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.inbound.InboundText;
import ke.cp2.sms.inbound.InboundTexts;
import org.jspecify.annotations.Nullable;

/**
 * The phones of the simulator. There are none while another transport is configured: every use case
 * but {@link #isOn()} is then refused.
 */
@Stateless
@PermitAll
public class Simulator {

    /** The transport's name in the configuration. */
    public static final String NAME = "simulator";

    /** The most messages that a list holds. */
    public static final int LONGEST_LIST = 500;

    private static final int CHUNK = 500;
    private static final int LONGEST_TEXT = 480;
    private static final int RECENT = 400;
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private static final String TEXT =
            "SELECT NEW ke.cp2.sms.simulator.SimulatorText("
                    + "m.id, m.phone, m.sender, m.recipient, m.body, m.state, m.sentAt)"
                    + " FROM SimulatorMessage m ";

    @PersistenceContext private EntityManager entityManager;

    @Inject private InboundTexts inbound;

    @Inject private DeliveryReceipts receipts;

    @Inject private Settings settings;
    @Inject private SmsSettings smsSettings;

    @Inject private Clock clock;

    /** Tells whether the simulator is the configured transport. */
    public boolean isOn() {
        return NAME.equals(smsSettings.transport());
    }

    /** The newest messages to a phone, or to all phones for null; newest first. */
    public List<SimulatorText> messagesTo(@Nullable MobileNumber phone, int limit) {
        mustBeOn();
        return phone == null
                ? list(TEXT + "WHERE m.recipient = m.phone ORDER BY m.id DESC", null, limit)
                : list(
                        TEXT + "WHERE m.phone = :phone AND m.recipient = :phone ORDER BY m.id DESC",
                        phone,
                        limit);
    }

    /** The newest messages to and from a phone, newest first. */
    public List<SimulatorText> conversation(@Nullable MobileNumber phone, int limit) {
        mustBeOn();
        return list(TEXT + "WHERE m.phone = :phone ORDER BY m.id DESC", phone, limit);
    }

    /** The phones of the latest messages, each with its newest one. */
    public List<SimulatorText> phones(int limit) {
        mustBeOn();
        Map<String, SimulatorText> newest =
                list(TEXT + "ORDER BY m.id DESC", null, RECENT).stream()
                        .collect(
                                Collectors.toMap(
                                        SimulatorText::phone,
                                        Function.identity(),
                                        (first, older) -> first,
                                        LinkedHashMap::new));
        return newest.values().stream().limit(limit).toList();
    }

    private List<SimulatorText> list(String query, @Nullable MobileNumber phone, int limit) {
        var typed =
                entityManager
                        .createQuery(query, SimulatorText.class)
                        .setMaxResults(Math.min(limit, LONGEST_LIST));
        if (phone != null) {
            typed.setParameter("phone", phone.digits());
        }
        return typed.getResultList();
    }

    /**
     * Texts the portal from a phone.
     *
     * @throws BusinessException at {@code from}, {@code to} or {@code text}, when the sender is no
     *     Kenyan mobile number, the recipient is not the short code, or the text is empty or too
     *     long
     */
    public SimulatorText text(String from, String to, String text) {
        mustBeOn();
        Refusals refusals = new Refusals();
        MobileNumber sender =
                refusals.value(
                        () ->
                                MobileNumber.parse(from)
                                        .orElseThrow(
                                                () ->
                                                        BusinessException.at(
                                                                "from", "sms.simulatorNumber")));
        refusals.when(
                        to == null || !to.strip().equals(settings.shortCode()),
                        "to",
                        "sms.simulatorShortCode",
                        settings.shortCode())
                .when(text == null || text.isBlank(), "text", "sms.simulatorTextMissing")
                .when(
                        text != null && text.length() > LONGEST_TEXT,
                        "text",
                        "sms.simulatorTextTooLong",
                        LONGEST_TEXT)
                .raise();
        MobileNumber phone = Objects.requireNonNull(sender);
        SimulatorMessage message =
                new SimulatorMessage(phone, settings.shortCode(), text, clock.instant());
        entityManager.persist(message);
        inbound.receive(
                new InboundText(
                        NAME,
                        message.gatewayMessageId(),
                        phone.digits(),
                        settings.shortCode(),
                        text));
        return message.shown();
    }

    /** Takes messages over and says what a gateway would answer to each, in the same order. */
    @SystemUse
    public List<GatewayAnswer> take(List<OutgoingSms> messages) {
        mustBeOn();
        List<GatewayAnswer> answers = new ArrayList<>(messages.size());
        for (OutgoingSms sms : messages) {
            if (SimulatorMessage.isNotInUse(sms.recipient())) {
                answers.add(GatewayAnswer.refused(SmsFailure.INVALID_NUMBER, "NumberNotInUse"));
            } else {
                SimulatorMessage message = new SimulatorMessage(sms, clock.instant());
                entityManager.persist(message);
                answers.add(GatewayAnswer.accepted(message.gatewayMessageId()));
            }
        }
        return answers;
    }

    /**
     * Brings messages to their phones that are on the way for a second, and sends the receipts.
     *
     * @return how many; at most 500
     */
    @SystemUse
    public int arrive() {
        mustBeOn();
        List<SimulatorMessage> arriving =
                entityManager
                        .createQuery(
                                "SELECT m FROM SimulatorMessage m"
                                        + " WHERE m.state = :sent AND m.sentAt <= :since",
                                SimulatorMessage.class)
                        .setParameter("sent", SimulatorState.SENT)
                        .setParameter("since", clock.instant().minus(ON_THE_WAY))
                        .setMaxResults(CHUNK)
                        .getResultList();
        arriving.forEach(SimulatorMessage::arrive);
        if (!arriving.isEmpty()) {
            receipts.receive(arriving.stream().map(message -> message.receipt(NAME)).toList());
        }
        return arriving.size();
    }

    private void mustBeOn() {
        if (!isOn()) {
            throw BusinessException.of("sms.simulatorOff");
        }
    }
}
