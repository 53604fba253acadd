package ke.cp2.sms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.gateway.AnsweredSms;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.history.SmsProgress;
import ke.cp2.sms.history.SmsStates;
import ke.cp2.sms.simulator.Simulator;
import ke.cp2.sms.simulator.SimulatorText;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.support.Eventually;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the outbox to the phones of the simulator, with the dispatcher of the server at work. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    private static final Duration PROMISE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject private SmsOutbox outbox;

    @Inject private SmsStates states;

    @Inject private SmsDispatch dispatch;

    @Inject private DeliveryReceipts receipts;

    @Inject private Simulator simulator;

    @Inject private EntityManager entityManager;

    @Inject private UserTransaction transaction;

    @Test
    void aCredentialReachesItsPhoneAndIsWiped() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100001");

        MessageReference reference = inTransaction(() -> outbox.add(credential(phone)));

        Eventually.isEqual(1, PROMISE, () -> simulator.messagesTo(phone, 10).size());
        assertThat(simulator.messagesTo(phone, 10).get(0).text()).contains("ABCD-EFGH-JKLM");
        Eventually.isEqual(SmsState.DELIVERED, PATIENCE, () -> stateOf(reference));
        assertThat(body(reference)).isNull();
        SmsProgress progress = states.byReference(reference).orElseThrow();
        assertThat(progress.acceptedAt()).isBetween(progress.submittedAt(), progress.finalAt());
    }

    /** Also of what changes in the background. */
    @AfterEach
    void whatIsKeptOfTheMessagesAgreesWithThem() {
        Eventually.isEqual(true, PATIENCE, () -> counted().equals(kept()));
        Eventually.isEqual(true, PATIENCE, () -> inTrouble().equals(troubles()));
    }

    private List<String> counted() {
        return rows(
                "SELECT CAMPAIGN_KEY, STATE, COUNT(*) FROM SMS_MESSAGE"
                        + " WHERE CAMPAIGN_KEY IN ('test:overtake', 'test:single')"
                        + " GROUP BY CAMPAIGN_KEY, STATE ORDER BY CAMPAIGN_KEY, STATE");
    }

    private List<String> kept() {
        return rows(
                "SELECT CAMPAIGN_KEY, STATE, SUM(MESSAGES) FROM MAILING_COUNT"
                        + " WHERE CAMPAIGN_KEY IN ('test:overtake', 'test:single')"
                        + " GROUP BY CAMPAIGN_KEY, STATE HAVING SUM(MESSAGES) <> 0"
                        + " ORDER BY CAMPAIGN_KEY, STATE");
    }

    private List<String> inTrouble() {
        return rows(
                "SELECT ID, STATE, FAILURE FROM SMS_MESSAGE WHERE RECIPIENT LIKE '2547111%'"
                        + " AND STATE IN ('UNKNOWN', 'FAILED', 'EXPIRED') ORDER BY ID");
    }

    private List<String> troubles() {
        return rows(
                "SELECT T.MESSAGE_ID, T.STATE, T.FAILURE FROM SMS_TROUBLE T"
                        + " JOIN SMS_MESSAGE M ON M.ID = T.MESSAGE_ID"
                        + " WHERE M.RECIPIENT LIKE '2547111%' ORDER BY T.MESSAGE_ID");
    }

    private List<String> rows(String sql) {
        List<?> rows = entityManager.createNativeQuery(sql).getResultList();
        return rows.stream().map(row -> Arrays.toString((Object[]) row)).toList();
    }

    @Test
    void nothingLeavesBeforeTheCommit() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100002");

        transaction.begin();
        outbox.add(credential(phone));
        transaction.rollback();

        Thread.sleep(1_500);
        assertThat(simulator.messagesTo(phone, 10)).isEmpty();
    }

    @Test
    void aCredentialOvertakesACampaign() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100003");
        List<NewSms> campaign = campaign("overtake", 2_000);

        inTransaction(
                () -> {
                    outbox.addAll(campaign);
                    return outbox.add(credential(phone));
                });

        Eventually.isEqual(1, PROMISE, () -> simulator.messagesTo(phone, 10).size());
        long credential = simulator.messagesTo(phone, 10).get(0).id();
        Eventually.isEqual(
                2_000L, Duration.ofSeconds(60), () -> count("overtake", SmsState.DELIVERED));
        assertThat(campaignMessagesAfter(credential)).isGreaterThan(1_000L);
    }

    @Test
    void aBusinessKeyIsSentOnce() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100004");
        NewSms sms = credential(phone);

        MessageReference first = inTransaction(() -> outbox.add(sms));
        MessageReference second = inTransaction(() -> outbox.add(sms));
        int added = inTransaction(() -> outbox.addAll(List.of(sms, sms, credential(phone))));

        assertThat(second).isEqualTo(first);
        assertThat(added).isEqualTo(1);
    }

    @Test
    void aReceiptMayComeTwice() throws Exception {
        MessageReference reference =
                inTransaction(() -> outbox.add(credential(MobileNumber.of("254711100005"))));
        Eventually.isEqual(SmsState.DELIVERED, PATIENCE, () -> stateOf(reference));
        Instant delivered = states.byReference(reference).orElseThrow().finalAt();

        String id = column(reference, "gatewayMessageId", String.class);
        receipts.receive(List.of(Receipt.delivered(Simulator.NAME, id)));
        receipts.receive(
                List.of(Receipt.failed(Simulator.NAME, id, SmsFailure.UNDELIVERABLE, "late")));

        assertThat(stateOf(reference)).isEqualTo(SmsState.DELIVERED);
        assertThat(states.byReference(reference).orElseThrow().finalAt()).isEqualTo(delivered);
    }

    @Test
    void aReceiptMayComeBeforeTheAcceptanceIsKnown() throws Exception {
        String gatewayId = "early-" + UUID.randomUUID();
        MobileNumber phone = MobileNumber.of("254711100006");
        MessageReference reference = submittedTo("other", phone, Duration.ofMinutes(10));
        long id = column(reference, "id", Long.class);

        receipts.receive(List.of(Receipt.delivered("other", gatewayId)));
        receipts.receive(List.of(Receipt.delivered("other", gatewayId)));
        assertThat(stateOf(reference)).isEqualTo(SmsState.SUBMITTED);

        OutgoingSms sms =
                new OutgoingSms(id, 0, phone, "CP2", "", MessageClass.TRANSACTIONAL, null);
        dispatch.settle(
                "other",
                List.of(new AnsweredSms(sms, GatewayAnswer.accepted(gatewayId), Instant.now())));

        assertThat(stateOf(reference)).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void whatIsAcceptedKeepsItsPriceAndLosesItsSecret() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100010");
        MessageReference reference = submittedTo("other", phone, Duration.ofMinutes(10));
        long id = HandedOver.idOf(reference);
        String gatewayId = "same-" + UUID.randomUUID();
        assertThat(body(reference)).contains("ABCD-EFGH-JKLM");

        OutgoingSms sms =
                new OutgoingSms(id, 0, phone, "CP2", "", MessageClass.TRANSACTIONAL, null);
        BigDecimal cost = new BigDecimal("0.75");
        dispatch.settle(
                "other",
                List.of(
                        new AnsweredSms(
                                sms,
                                GatewayAnswer.accepted(gatewayId, List.of(), cost),
                                Instant.now())));

        SmsMessage message = entityManager.find(SmsMessage.class, id);
        assertThat(message.state()).isEqualTo(SmsState.ACCEPTED);
        assertThat(message.gatewayMessageId()).isEqualTo(gatewayId);
        assertThat(message.cost()).isEqualByComparingTo(cost);
        assertThat(message.attempts()).isEqualTo(1);
        assertThat(message.unknowns()).isZero();
        assertThat(message.body()).isNull();
        SmsProgress progress = states.byReference(reference).orElseThrow();
        assertThat(progress.acceptedAt()).isAfterOrEqualTo(progress.submittedAt());
        assertThat(progress.finalAt()).isNull();
    }

    @Test
    void anAnswerToAnEarlierClaimIsIgnored() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100007");
        MessageReference reference = submittedTo("other", phone, Duration.ofMinutes(10));
        long id = column(reference, "id", Long.class);

        OutgoingSms sms =
                new OutgoingSms(id, 7, phone, "CP2", "", MessageClass.TRANSACTIONAL, null);
        dispatch.settle(
                "other",
                List.of(new AnsweredSms(sms, GatewayAnswer.accepted("stale"), Instant.now())));

        assertThat(stateOf(reference)).isEqualTo(SmsState.SUBMITTED);
    }

    @Test
    void whatNobodyKnowsToBeUnderWayIsSentAgain() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100011");
        MessageReference reference = submittedTo("other", phone, Duration.ofMinutes(10));
        long forgotten = HandedOver.idOf(reference);

        dispatch.lose("gone", Instant.now().plusSeconds(1), (id, fence) -> true);
        assertThat(stateOf(reference)).as("it is known").isEqualTo(SmsState.SUBMITTED);
        dispatch.lose("gone", Instant.now().minusSeconds(60), (id, fence) -> id != forgotten);
        assertThat(stateOf(reference)).as("it may be on its way").isEqualTo(SmsState.SUBMITTED);
        dispatch.lose("gone", Instant.now().plusSeconds(1), (id, fence) -> id != forgotten);
        assertThat(stateOf(reference)).isEqualTo(SmsState.UNKNOWN);

        Eventually.isEqual(SmsState.DELIVERED, PATIENCE, () -> stateOf(reference));
        assertThat(simulator.messagesTo(phone, 10)).hasSize(1);
    }

    @Test
    void whatWaitsToGoOutAgainIsNeitherUnderWayNorTakenForLost() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100012");
        MessageReference reference = submittedTo("other", phone, Duration.ofMinutes(10));
        long waiting = HandedOver.idOf(reference);
        OutgoingSms sms =
                new OutgoingSms(waiting, 0, phone, "CP2", "", MessageClass.TRANSACTIONAL, null);

        dispatch.settle(
                "other",
                List.of(
                        new AnsweredSms(
                                sms,
                                GatewayAnswer.throttled(Duration.ofHours(1), "busy"),
                                Instant.now())));
        assertThat(stateOf(reference)).isEqualTo(SmsState.PENDING);

        dispatch.lose("gone", Instant.now().plusSeconds(1), (id, fence) -> id != waiting);
        assertThat(stateOf(reference)).isEqualTo(SmsState.PENDING);
        assertThat(column(reference, "unknowns", Integer.class)).isZero();

        assertThat(batchesOf(waiting)).as("the old one and the new one").isEqualTo(2);
        dispatch.keep("gone");
        assertThat(batchesOf(waiting)).as("the new one").isEqualTo(1);
    }

    private long batchesOf(long id) {
        return entityManager
                .createQuery("SELECT COUNT(b) FROM SmsBatch b WHERE b.firstId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    @Test
    void whatADeadDispatcherHeldIsSentAgain() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100008");

        MessageReference reference = submittedTo(Simulator.NAME, phone, Duration.ofMinutes(-1));

        Eventually.isEqual(SmsState.DELIVERED, Duration.ofSeconds(60), () -> stateOf(reference));
        assertThat(simulator.messagesTo(phone, 10)).hasSize(1);
        assertThat(column(reference, "unknowns", Integer.class)).isEqualTo(1);
        assertThat(column(reference, "attempts", Integer.class)).isEqualTo(2);
    }

    @Test
    void specialNumbersBehaveAsPhonesInTheField() throws Exception {
        MessageReference absent = sendAlert("254711100000");
        MessageReference blockedAlert = sendAlert("254711101111");
        MessageReference credential =
                inTransaction(() -> outbox.add(credential(MobileNumber.of("254711101111"))));
        MessageReference notInUse = sendAlert("254711102222");

        Eventually.isEqual(SmsFailure.ABSENT_SUBSCRIBER, PATIENCE, () -> failureOf(absent));
        Eventually.isEqual(
                SmsFailure.BLOCKED_BY_SUBSCRIBER, PATIENCE, () -> failureOf(blockedAlert));
        Eventually.isEqual(SmsFailure.INVALID_NUMBER, PATIENCE, () -> failureOf(notInUse));
        Eventually.isEqual(SmsState.DELIVERED, PATIENCE, () -> stateOf(credential));
    }

    @Test
    void whoTextsStopGetsNoCampaignUntilStart() throws Exception {
        MobileNumber phone = MobileNumber.of("254711100009");

        simulator.text(phone.digits(), "22262", "  StOp please");
        Eventually.isEqual(1L, PATIENCE, () -> optOutsOf(phone));
        MessageReference refused = sendAlert(phone.digits());
        Eventually.isEqual(SmsFailure.OPTED_OUT, PATIENCE, () -> failureOf(refused));
        MessageReference credential = inTransaction(() -> outbox.add(credential(phone)));
        Eventually.isEqual(SmsState.DELIVERED, PATIENCE, () -> stateOf(credential));
        Eventually.isEqual(2, PATIENCE, () -> simulator.messagesTo(phone, 10).size());
        assertThat(simulator.messagesTo(phone, 10))
                .extracting(SimulatorText::text)
                .as("the alert is not among them")
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("no account yet"),
                        text -> assertThat(text).contains("ABCD-EFGH-JKLM"));

        simulator.text(phone.digits(), "22262", "START");
        Eventually.isEqual(0L, PATIENCE, () -> optOutsOf(phone));
        MessageReference alert = sendAlert(phone.digits());
        Eventually.isEqual(SmsState.DELIVERED, PATIENCE, () -> stateOf(alert));
    }

    private MessageReference sendAlert(String number) throws Exception {
        return inTransaction(() -> outbox.add(alert(MobileNumber.of(number), "single")));
    }

    /** A message in the state in which a dispatcher leaves it that dies before the answer. */
    private MessageReference submittedTo(String gateway, MobileNumber phone, Duration lease)
            throws Exception {
        return inTransaction(
                () -> {
                    MessageReference reference = outbox.add(credential(phone));
                    HandedOver.to(gateway, reference, lease, entityManager);
                    return reference;
                });
    }

    private static NewSms credential(MobileNumber phone) {
        return NewSms.single(
                phone,
                null,
                SmsTemplate.CREDENTIALS,
                Locale.ENGLISH,
                "test:" + UUID.randomUUID(),
                phone.digits(),
                "ABCD-EFGH-JKLM",
                "https://cp2.example");
    }

    private static NewSms alert(MobileNumber phone, String campaign) {
        return NewSms.single(
                        phone,
                        null,
                        SmsTemplate.VACANCY_ALERT,
                        Locale.ENGLISH,
                        "test:" + UUID.randomUUID(),
                        "Invigilator",
                        "KCSE 2026",
                        "Nakuru",
                        "21 Nov 2026",
                        "https://cp2.example")
                .inCampaign("test:" + campaign);
    }

    private static List<NewSms> campaign(String key, int size) {
        List<NewSms> campaign = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            campaign.add(alert(MobileNumber.of("2547112%05d".formatted(i * 3 + 3)), key));
        }
        return campaign;
    }

    private SmsState stateOf(MessageReference reference) {
        return states.byReference(reference).orElseThrow().state();
    }

    private SmsFailure failureOf(MessageReference reference) {
        return states.byReference(reference).orElseThrow().failure();
    }

    private long count(String campaign, SmsState state) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(m.id) FROM SmsMessage m"
                                + " WHERE m.mailingKey = :key AND m.state = :state",
                        Long.class)
                .setParameter("key", "test:" + campaign)
                .setParameter("state", state)
                .getSingleResult();
    }

    private long campaignMessagesAfter(long simulatorId) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(m.id) FROM SimulatorMessage m"
                                + " WHERE m.id > :id AND m.messageClass = :class",
                        Long.class)
                .setParameter("id", simulatorId)
                .setParameter("class", MessageClass.CAMPAIGN)
                .getSingleResult();
    }

    private long optOutsOf(MobileNumber phone) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(o.mobileNumber) FROM SmsOptOut o WHERE o.mobileNumber = :n",
                        Long.class)
                .setParameter("n", phone.digits())
                .getSingleResult();
    }

    private String body(MessageReference reference) {
        return column(reference, "body", String.class);
    }

    private <T> T column(MessageReference reference, String attribute, Class<T> type) {
        return entityManager
                .createQuery("SELECT m." + attribute + " FROM SmsMessage m WHERE m.id = :id", type)
                .setParameter("id", HandedOver.idOf(reference))
                .getResultList()
                .get(0);
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } catch (Exception e) {
            transaction.rollback();
            throw e;
        }
    }
}
