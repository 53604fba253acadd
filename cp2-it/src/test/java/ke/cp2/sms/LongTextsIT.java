package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsStates;
import ke.cp2.sms.inbound.InboundPart;
import ke.cp2.sms.inbound.InboundTexts;
import ke.cp2.sms.text.SmsTemplate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts in parts: what goes out has a receipt for each part, what comes in is put together. */
@ExtendWith(ArquillianExtension.class)
class LongTextsIT {

    private static final String GATEWAY = "parts";
    private static final String SHORT_CODE = "22262";

    @Inject private SmsOutbox outbox;

    @Inject private SmsStates states;

    @Inject private SmsDispatch dispatch;

    @Inject private DeliveryReceipts receipts;

    @Inject private InboundTexts texts;

    @Inject private EntityManager entityManager;

    @Inject private UserTransaction transaction;

    private final String id = UUID.randomUUID().toString();

    @Test
    void aMessageIsDeliveredWhenAllItsPartsAre() throws Exception {
        MessageReference reference = accepted("254711200001");

        receipts.receive(List.of(delivered(2), delivered(2)));
        assertThat(stateOf(reference)).isEqualTo(SmsState.ACCEPTED);
        receipts.receive(List.of(delivered(1)));
        assertThat(stateOf(reference)).isEqualTo(SmsState.ACCEPTED);
        receipts.receive(List.of(delivered(3)));
        assertThat(stateOf(reference)).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void aMessageFailsWhenOneOfItsPartsDoes() throws Exception {
        MessageReference reference = accepted("254711200002");

        receipts.receive(
                List.of(
                        delivered(1),
                        Receipt.failed(GATEWAY, part(2), SmsFailure.ABSENT_SUBSCRIBER, "EXPIRED"),
                        delivered(3)));

        assertThat(stateOf(reference)).isEqualTo(SmsState.FAILED);
        assertThat(states.byReference(reference).orElseThrow().failure())
                .isEqualTo(SmsFailure.ABSENT_SUBSCRIBER);
    }

    @Test
    void receiptsOfPartsMayComeBeforeTheAcceptance() throws Exception {
        receipts.receive(List.of(delivered(3), delivered(1)));
        MessageReference reference = accepted("254711200003");
        assertThat(stateOf(reference)).isEqualTo(SmsState.ACCEPTED);

        receipts.receive(List.of(delivered(2)));
        assertThat(stateOf(reference)).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void aLateAnswerAddsNoPartsThatNobodyWillReportOn() throws Exception {
        MessageReference reference = accepted("254711200004");

        settle(reference, "254711200004", "late-");
        receipts.receive(List.of(delivered(1), delivered(2), delivered(3)));

        assertThat(stateOf(reference)).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void aLongTextThatComesInIsPutTogetherInWhateverOrder() {
        String phone = "254711200011";
        texts.receive(part(phone, 7, 3, 3, "three"));
        texts.receive(part(phone, 7, 3, 1, "one "));
        texts.receive(part(phone, 7, 3, 1, "one "));
        assertThat(textsOf(phone)).isEmpty();

        texts.receive(part(phone, 7, 3, 2, "two "));
        assertThat(textsOf(phone)).containsExactly("one two three");
        assertThat(partsOf(phone)).isZero();
    }

    @Test
    void textsOfDifferentPhonesAndReferencesStayApart() {
        String phone = "254711200012";
        String other = "254711200013";
        texts.receive(part(phone, 1, 2, 1, "a1"));
        texts.receive(part(other, 1, 2, 2, "b2"));
        texts.receive(part(phone, 2, 2, 2, "c2"));
        assertThat(textsOf(phone)).isEmpty();

        texts.receive(part(phone, 1, 2, 2, "a2"));
        assertThat(textsOf(phone)).containsExactly("a1a2");
        assertThat(textsOf(other)).isEmpty();
        assertThat(partsOf(phone)).isEqualTo(1);
    }

    @Test
    void aPhoneMayUseAReferenceAgainAndNothingIsLost() {
        String phone = "254711200014";
        texts.receive(part(phone, 9, 2, 1, "never finished"));
        texts.receive(part(phone, 9, 2, 1, "begun anew, "));
        texts.receive(part(phone, 9, 2, 2, "and finished"));

        assertThat(textsOf(phone)).containsExactly("never finished", "begun anew, and finished");
    }

    @Test
    void whatIsNeverFinishedIsHandedOverAfterADay() throws Exception {
        String phone = "254711200015";
        texts.receive(part(phone, 5, 2, 2, "the end only"));
        texts.putPartsTogether();
        assertThat(textsOf(phone)).isEmpty();

        transaction.begin();
        entityManager
                .createQuery("UPDATE SmsInboundPart p SET p.receivedAt = :t WHERE p.sender = :s")
                .setParameter("t", Instant.now().minus(Duration.ofHours(25)))
                .setParameter("s", phone)
                .executeUpdate();
        transaction.commit();
        texts.putPartsTogether();

        assertThat(textsOf(phone)).containsExactly("the end only");
        assertThat(partsOf(phone)).isZero();
    }

    private MessageReference accepted(String number) throws Exception {
        MobileNumber phone = MobileNumber.of(number);
        transaction.begin();
        MessageReference reference =
                outbox.add(
                        NewSms.single(
                                phone,
                                null,
                                SmsTemplate.CREDENTIALS,
                                Locale.ENGLISH,
                                "test:" + UUID.randomUUID(),
                                number,
                                "ABCD-EFGH-JKLM",
                                "https://cp2.example"));
        HandedOver.to(GATEWAY, reference, Duration.ofMinutes(10), entityManager);
        transaction.commit();
        settle(reference, number, "");
        return reference;
    }

    private void settle(MessageReference reference, String number, String prefix) {
        OutgoingSms sms =
                new OutgoingSms(
                        HandedOver.idOf(reference),
                        0,
                        MobileNumber.of(number),
                        "CP2",
                        "",
                        MessageClass.TRANSACTIONAL,
                        null);
        GatewayAnswer answer =
                GatewayAnswer.accepted(
                        prefix + part(1), List.of(prefix + part(2), prefix + part(3)), null);
        dispatch.settle(GATEWAY, List.of(new AnsweredSms(sms, answer, Instant.now())));
    }

    private Receipt delivered(int part) {
        return Receipt.delivered(GATEWAY, part(part));
    }

    private String part(int number) {
        return id + "-" + number;
    }

    private static InboundPart part(
            String phone, int reference, int parts, int number, String text) {
        return new InboundPart(GATEWAY, phone, SHORT_CODE, reference, parts, number, text);
    }

    private SmsState stateOf(MessageReference reference) {
        return states.byReference(reference).orElseThrow().state();
    }

    private List<String> textsOf(String phone) {
        return entityManager
                .createQuery(
                        "SELECT i.body FROM SmsInbound i WHERE i.sender = :phone ORDER BY i.id",
                        String.class)
                .setParameter("phone", phone)
                .getResultList();
    }

    private long partsOf(String phone) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(p.id) FROM SmsInboundPart p WHERE p.sender = :phone",
                        Long.class)
                .setParameter("phone", phone)
                .getSingleResult();
    }
}
