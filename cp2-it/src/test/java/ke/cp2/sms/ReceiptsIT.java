package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.Receipt.Quote;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsStates;
import ke.cp2.sms.simulator.Simulator;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.support.Eventually;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which message a receipt settles, and that one receipt spoils nothing for the others. */
@ExtendWith(ArquillianExtension.class)
class ReceiptsIT {

    private static final String GATEWAY = "receipts";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "ABCD-EFGH-JKLM";

    @Inject private SmsOutbox outbox;

    @Inject private SmsStates states;

    @Inject private SmsDispatch dispatch;

    @Inject private DeliveryReceipts receipts;

    @Inject private Simulator simulator;

    @Inject private EntityManager entityManager;

    @Inject private UserTransaction transaction;

    private final String id = UUID.randomUUID().toString();
    private final AccountId account = AccountId.of(System.nanoTime());

    @Test
    void aPasswordIsNotDeliveredByTheReceiptOfAnotherMessage() throws Exception {
        MobileNumber phone = MobileNumber.of("254711400001");
        MessageReference password = handedOver(credential(phone));
        lost(password, phone);
        MessageReference alert = handedOver(alert(phone));

        receipts.receive(List.of(delivered(alert, phone)));
        assertThat(stateOf(password)).isEqualTo(SmsState.UNKNOWN);

        accepted(alert, phone);
        assertThat(stateOf(alert)).isEqualTo(SmsState.DELIVERED);
        Eventually.isEqual(SmsState.DELIVERED, PATIENCE, () -> stateOf(password));
        assertThat(simulator.messagesTo(phone, 10))
                .as("what the phone has got, the password again")
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains(PASSWORD));
    }

    @Test
    void aPasswordIsSentAgainEvenIfAReceiptRepeatsIt() throws Exception {
        MobileNumber phone = MobileNumber.of("254711400002");
        MessageReference password = handedOver(credential(phone));
        lost(password, phone);

        receipts.receive(List.of(delivered(password, phone)));

        assertThat(stateOf(password)).isEqualTo(SmsState.UNKNOWN);
        Eventually.isEqual(1, PATIENCE, () -> simulator.messagesTo(phone, 10).size());
        assertThat(simulator.messagesTo(phone, 10).get(0).text()).contains(PASSWORD);
    }

    @Test
    void anAlertIsDeliveredByAReceiptThatRepeatsIt() throws Exception {
        MobileNumber phone = MobileNumber.of("254711400003");
        MessageReference alert = handedOver(alert(phone));
        lost(alert, phone);

        receipts.receive(List.of(Receipt.delivered(GATEWAY, id + "-x").to(phone.digits())));
        assertThat(stateOf(alert)).as("that says its number only").isEqualTo(SmsState.UNKNOWN);
        receipts.receive(List.of(delivered(alert, phone)));
        assertThat(stateOf(alert)).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void nothingIsGuessedWhileAnotherMessageToTheNumberIsUnderWay() throws Exception {
        MobileNumber phone = MobileNumber.of("254711400004");
        MessageReference first = handedOver(alert(phone));
        lost(first, phone);
        MessageReference second = handedOver(alert(phone));

        receipts.receive(List.of(delivered(first, phone)));
        assertThat(stateOf(first)).as("the other one waits").isEqualTo(SmsState.UNKNOWN);

        accepted(second, phone);
        receipts.receive(List.of(quoting(id + "-other", first, phone)));
        assertThat(stateOf(first)).as("the other one is accepted").isEqualTo(SmsState.UNKNOWN);

        receipts.receive(List.of(delivered(second, phone)));
        assertThat(stateOf(second)).isEqualTo(SmsState.DELIVERED);
        receipts.receive(List.of(quoting(id + "-last", first, phone)));
        assertThat(stateOf(first)).as("the other one is done").isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void whatAnSmscSendsFindsRoom() throws Exception {
        MobileNumber phone = MobileNumber.of("254711400005");
        String longId = id + "y".repeat(300);
        MessageReference alert = handedOver(alert(phone));
        List<Receipt> batch = new ArrayList<>();
        batch.add(Receipt.delivered(GATEWAY, id + "-plus").to("+254715000003"));
        batch.add(Receipt.delivered(GATEWAY, id + "-name").to("A name that is far too long"));
        batch.add(Receipt.delivered(GATEWAY, id + "z".repeat(100)).to(phone.digits()));
        batch.add(Receipt.failed(GATEWAY, id + "-f", SmsFailure.UNDELIVERABLE, "w".repeat(99)));
        batch.add(Receipt.delivered(GATEWAY, longId).to(phone.digits()));

        receipts.receive(batch);
        settle(alert, phone, GatewayAnswer.accepted(longId));

        assertThat(stateOf(alert)).isEqualTo(SmsState.DELIVERED);
        assertThat(
                        entityManager
                                .createQuery(
                                        "SELECT r.recipient FROM SmsReceipt r"
                                                + " WHERE r.gatewayMessageId = :id",
                                        String.class)
                                .setParameter("id", id + "-plus")
                                .getSingleResult())
                .isEqualTo("254715000003");
    }

    private Receipt delivered(MessageReference reference, MobileNumber phone) {
        return quoting(idOf(reference), reference, phone);
    }

    private Receipt quoting(String gatewayId, MessageReference reference, MobileNumber phone) {
        String text =
                entityManager
                        .createQuery(
                                "SELECT m.body FROM SmsMessage m WHERE m.id = :id", String.class)
                        .setParameter("id", HandedOver.idOf(reference))
                        .getSingleResult();
        return Receipt.delivered(GATEWAY, gatewayId)
                .to('+' + phone.digits())
                .quoting(new Quote(text.substring(0, 20), Instant.now(), 1));
    }

    private String idOf(MessageReference reference) {
        return id + '-' + HandedOver.idOf(reference);
    }

    private MessageReference handedOver(NewSms sms) throws Exception {
        transaction.begin();
        MessageReference reference = outbox.add(sms);
        HandedOver.to(GATEWAY, reference, Duration.ofMinutes(10), entityManager);
        transaction.commit();
        return reference;
    }

    private void lost(MessageReference reference, MobileNumber phone) {
        settle(reference, phone, GatewayAnswer.lost());
    }

    private void accepted(MessageReference reference, MobileNumber phone) {
        settle(reference, phone, GatewayAnswer.accepted(idOf(reference)));
    }

    private void settle(MessageReference reference, MobileNumber phone, GatewayAnswer answer) {
        OutgoingSms sms =
                new OutgoingSms(
                        HandedOver.idOf(reference),
                        0,
                        phone,
                        "CP2",
                        "",
                        MessageClass.TRANSACTIONAL,
                        null);
        dispatch.settle(GATEWAY, List.of(new AnsweredSms(sms, answer, Instant.now())));
    }

    private NewSms credential(MobileNumber phone) {
        return sms(phone, SmsTemplate.CREDENTIALS, phone.digits(), PASSWORD, "https://cp2.example");
    }

    private NewSms alert(MobileNumber phone) {
        return sms(
                phone,
                SmsTemplate.VACANCY_ALERT,
                "Invigilator",
                "KCSE 2026",
                "Nakuru",
                "21 Nov 2026",
                "https://cp2.example");
    }

    private NewSms sms(MobileNumber phone, SmsTemplate template, String... values) {
        return NewSms.single(
                phone, account, template, Locale.ENGLISH, "test:" + UUID.randomUUID(), values);
    }

    private SmsState stateOf(MessageReference reference) {
        return states.byReference(reference).orElseThrow().state();
    }
}
