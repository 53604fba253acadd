package ke.cp2.batch.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.batch.sms.smpp.SmppFixture.Answer;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.SmsFailure;
import ke.cp2.sms.inbound.InboundPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts and texts that come in: kept first, then acknowledged. */
class SmppDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String PHONE = "254722000001";
    private static final String SHORT_CODE = "22262";
    private static final String LAST_PART = "src/test/resources/last-part.codes";
    private static final int RECEIPT = 0x04;
    private static final int UDH = 0x40;
    private static final int GSM7 = 0;
    private static final int LATIN1 = 3;
    private static final int UCS2 = 8;
    private static final int TEMPORARY = 0x64;

    private TestSmsc smsc;
    private SmppFixture client;

    @BeforeEach
    void bind() {
        smsc = TestSmsc.start();
        client = SmppFixture.bound(smsc);
    }

    @AfterEach
    void unbind() {
        client.close();
        smsc.close();
    }

    @Test
    void receiptsFindTheirMessagesAndGoInTogether() {
        smsc.receipts(TestSmsc.Receipts.AFTER_ANSWER);
        client.submit(SmppFixture.sms(300));
        SmppFixture.await(SOON, () -> client.receipts.size() == 300);

        assertThat(client.receipts).allMatch(Receipt::delivered);
        assertThat(idsOf(client)).isEqualTo(receiptedIdsOf(client)).hasSize(300);
        assertThat(client.receiptBatches).as("commits").hasSizeLessThan(30);
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 300);
    }

    @Test
    void aReceiptNamesTheRecipient() {
        smsc.receipts(TestSmsc.Receipts.AFTER_ANSWER);
        OutgoingSms sms = SmppFixture.sms("Habari");
        client.submitAndWait(sms);
        SmppFixture.await(SOON, () -> !client.receipts.isEmpty());

        assertThat(client.receipts.peek().recipient()).isEqualTo(sms.recipient().digits());
    }

    @Test
    void aReceiptMayComeBeforeTheAnswer() {
        smsc.receipts(TestSmsc.Receipts.BEFORE_ANSWER).delay(Duration.ofMillis(300));
        client.submit(SmppFixture.sms(50));
        SmppFixture.await(SOON, () -> client.receipts.size() == 50);
        assertThat(client.answers).as("receipts came first").isEmpty();

        client.awaitAnswers(50);
        assertThat(client.count(Outcome.ACCEPTED)).isEqualTo(50);
        assertThat(idsOf(client)).isEqualTo(receiptedIdsOf(client));
    }

    @Test
    void aReceiptThatComesTwiceIsAcknowledgedTwice() {
        String text = "id:77 sub:001 dlvrd:001 stat:DELIVRD err:000 text:";
        deliver(RECEIPT, GSM7, text);
        deliver(RECEIPT, GSM7, text);
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 2);

        assertThat(client.receipts).hasSize(2).allMatch(one -> one.gatewayMessageId().equals("77"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, 000, true,",
        "EXPIRED, 000, false, ABSENT_SUBSCRIBER",
        "DELETED, 000, false, UNDELIVERABLE",
        "UNDELIV, 000, false, UNDELIVERABLE",
        "UNDELIV, 001, false, INVALID_NUMBER",
        "UNDELIV, 013, false, BLOCKED_BY_SUBSCRIBER",
        "UNDELIV, 027, false, ABSENT_SUBSCRIBER",
        "REJECTD, 000, false, REFUSED",
        "FAILED, 000, false, UNDELIVERABLE",
        "UNKNOWN, 000, false, NO_RECEIPT",
        "SKIPPED, 000, false, UNDELIVERABLE",
        "delivrd, 000, true,",
    })
    void understandsStatesAndErrors(
            String state, String error, boolean delivered, SmsFailure failure) {
        deliver(
                RECEIPT,
                GSM7,
                "id:4711 sub:001 dlvrd:000 submit date:2601010800 done date:2601010801 stat:"
                        + state
                        + " err:"
                        + error
                        + " text:Habari stat:XXX");
        SmppFixture.await(SOON, () -> !client.receipts.isEmpty());

        Receipt receipt = client.receipts.peek();
        assertThat(receipt.gatewayMessageId()).isEqualTo("4711");
        assertThat(receipt.delivered()).isEqualTo(delivered);
        assertThat(receipt.failure()).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({"ENROUTE", "ACCEPTD", "SCHEDULED", "WHATEVER"})
    void aStateThatIsNotTheLastIsAcknowledgedAndForgotten(String state) {
        deliver(RECEIPT, GSM7, "id:4711 stat:" + state + " err:000");
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 1);

        assertThat(client.receipts).isEmpty();
        assertThat(client.texts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2611211205, 2026-11-21T09:05:00Z",
        "261121120530, 2026-11-21T09:05:30Z",
        "20261121120530, 2026-11-21T09:05:30Z",
        "9999999999,",
        "26112112,"
    })
    void aReceiptRepeatsTextAndTimeOfItsMessage(String date, Instant submitted) {
        deliver(
                RECEIPT,
                GSM7,
                "id:4711 sub:002 dlvrd:002 submit date:"
                        + date
                        + " done date:2611211206 stat:DELIVRD err:000 Text:id:1 stat:UNDELIV sub");
        SmppFixture.await(SOON, () -> !client.receipts.isEmpty());

        Receipt receipt = client.receipts.peek();
        assertThat(receipt.gatewayMessageId()).isEqualTo("4711");
        assertThat(receipt.delivered()).isTrue();
        assertThat(receipt.quote())
                .isEqualTo(
                        submitted == null
                                ? null
                                : new Receipt.Quote("id:1 stat:UNDELIV sub", submitted, 2));
    }

    @Test
    void readsReceiptsThatAreParametersOnly() {
        smsc.deliver(
                PHONE,
                "CP2",
                RECEIPT,
                GSM7,
                new byte[0],
                new Tlv((short) 0x001E, "ABC-1\0".getBytes(StandardCharsets.ISO_8859_1)),
                new Tlv((short) 0x0427, new byte[] {5}),
                new Tlv((short) 0x0423, new byte[] {3, 0, 13}));
        SmppFixture.await(SOON, () -> !client.receipts.isEmpty());

        assertThat(client.receipts)
                .containsExactly(
                        new Receipt(
                                "smpp",
                                "ABC-1",
                                PHONE,
                                false,
                                SmsFailure.BLOCKED_BY_SUBSCRIBER,
                                "UNDELIV 013"));
    }

    @Test
    void idsThatAreHexadecimalInAnswersAndDecimalInReceiptsAreTheSame() {
        try (TestSmsc hex = TestSmsc.start().hexIds(true).receipts(TestSmsc.Receipts.AFTER_ANSWER);
                SmppFixture other = SmppFixture.bound(hex, with -> with.provider("hex-ids"))) {
            other.submit(SmppFixture.sms(40));
            SmppFixture.await(SOON, () -> other.receipts.size() == 40);

            assertThat(idsOf(other)).isEqualTo(receiptedIdsOf(other)).hasSize(40);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "000A1b, A1B",
        "0000000012, 12",
        "9f8e7D6c-00aa, 9F8E7d6C-00AA",
        "MsgId-aB, MsgId-aB",
    })
    void idsThatDifferInCaseAndZerosOnlyAreTheSame(String inAnswer, String inReceipt) {
        smsc.receipts(TestSmsc.Receipts.AFTER_ANSWER).ids(id -> inAnswer, id -> inReceipt);
        client.submit(SmppFixture.sms(1));
        client.awaitAnswers(1);
        SmppFixture.await(SOON, () -> client.receipts.size() == 1);

        assertThat(idsOf(client)).isEqualTo(receiptedIdsOf(client));
    }

    @Test
    void idsThatAreNoNumbersStayDifferent() {
        deliver(RECEIPT, GSM7, "id:MsgId-aB stat:DELIVRD");
        deliver(RECEIPT, GSM7, "id:msgid-ab stat:DELIVRD");
        deliver(RECEIPT, GSM7, "id:0msgid-ab stat:DELIVRD");
        SmppFixture.await(SOON, () -> client.receipts.size() == 3);

        assertThat(receiptedIdsOf(client)).hasSize(3);
    }

    @Test
    void whereOnlyTheLastPartIsReportedThatPartIsTheMessage() {
        try (TestSmsc other =
                        TestSmsc.start()
                                .receipts(TestSmsc.Receipts.AFTER_ANSWER)
                                .onlyLastParts(true);
                SmppFixture long1 = SmppFixture.bound(other, with -> with.provider(LAST_PART))) {
            GatewayAnswer answer =
                    long1.submitAndWait(SmppFixture.sms("Habari ya leo. ".repeat(30)));
            SmppFixture.await(SOON, () -> !long1.receipts.isEmpty());

            assertThat(answer.furtherIds()).isEmpty();
            assertThat(receiptedIdsOf(long1)).containsExactly(answer.gatewayMessageId());
        }
    }

    @ParameterizedTest
    @CsvSource({"CP2, true", "KNEC-22, true", "22262, false"})
    void aReceiptThatIsNotMarkedAsOneIsOneWhereNobodyCanWriteTo(String to, boolean isReceipt) {
        smsc.deliver(
                PHONE,
                to,
                0,
                GSM7,
                "id:4711 sub:001 dlvrd:001 submit date:2601010800 done date:2601010801 stat:DELIVRD err:000 text:x"
                        .getBytes(StandardCharsets.ISO_8859_1));
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 1);

        assertThat(client.receipts).hasSize(isReceipt ? 1 : 0);
        assertThat(client.texts).hasSize(isReceipt ? 0 : 1);
    }

    @Test
    void oneReceiptThatCannotBeKeptRefusesNoOther() {
        client.spoiling = "13";
        for (int i = 10; i < 30; i++) {
            deliver(RECEIPT, GSM7, "id:" + i + " stat:DELIVRD err:000");
        }
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 19 && smsc.answers().size() > 19);
        assertThat(smsc.answers()).contains(TEMPORARY);
        assertThat(receiptedIdsOf(client)).hasSize(19).doesNotContain("13");

        client.spoiling = null;
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 20);
    }

    @Test
    void whatCannotBeKeptIsSentAgain() {
        client.broken = true;
        deliver(RECEIPT, GSM7, "id:1 stat:DELIVRD err:000");
        deliver(0, GSM7, "password");
        SmppFixture.await(SOON, () -> smsc.answers().size() >= 4);
        assertThat(smsc.answers()).containsOnly(TEMPORARY);

        client.broken = false;
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 2);
        assertThat(client.receipts).hasSize(1);
        assertThat(client.texts).hasSize(1);
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsKept() throws InterruptedException {
        client.slow = true;
        deliver(0, GSM7, "status");
        deliver(RECEIPT, GSM7, "id:1 stat:DELIVRD err:000");
        Thread.sleep(300);
        assertThat(smsc.answers()).isEmpty();

        client.slow = false;
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 2);
    }

    @Test
    void textsComeInEveryAlphabet() {
        smsc.deliver(PHONE, SHORT_CODE, 0, GSM7, new byte[] {'A', 0x1B, 0x65, 0x05});
        smsc.deliver(PHONE, SHORT_CODE, 0, LATIN1, "Ñandú".getBytes(StandardCharsets.ISO_8859_1));
        smsc.deliver(PHONE, SHORT_CODE, 0, UCS2, "ŵ مرحبا 😀".getBytes(StandardCharsets.UTF_16BE));
        SmppFixture.await(SOON, () -> client.texts.size() == 3);

        assertThat(client.texts.stream().map(text -> text.text()))
                .containsExactly("A€é", "Ñandú", "ŵ مرحبا 😀");
        assertThat(client.texts)
                .allSatisfy(
                        text -> {
                            assertThat(text.sender()).isEqualTo(PHONE);
                            assertThat(text.shortCode()).isEqualTo(SHORT_CODE);
                            assertThat(text.gateway()).isEqualTo("smpp");
                        });
        assertThat(client.texts.stream().map(text -> text.gatewayMessageId()).distinct())
                .hasSize(3);
    }

    @Test
    void aTextThatTheSmscBringsAgainHasTheSameId() {
        deliver(0, GSM7, "password");
        deliver(0, GSM7, "password");
        deliver(0, GSM7, "status");
        SmppFixture.await(SOON, () -> client.texts.size() == 3);

        assertThat(client.texts.stream().map(text -> text.gatewayMessageId()).distinct())
                .as("unless two minutes end in between")
                .hasSizeBetween(2, 3);
    }

    @Test
    void partsOfLongTextsAreRecognisedByEitherHeaderAndByParameters() {
        deliver(UDH, GSM7, "\5\0\3\u00E9\3\2two");
        deliver(UDH, GSM7, "\6\b\4\1\2\2\1one");
        smsc.deliver(
                PHONE,
                SHORT_CODE,
                0,
                GSM7,
                "three".getBytes(StandardCharsets.ISO_8859_1),
                new Tlv((short) 0x020C, new byte[] {2, 1}),
                new Tlv((short) 0x020E, new byte[] {4}),
                new Tlv((short) 0x020F, new byte[] {3}));
        SmppFixture.await(SOON, () -> client.parts.size() == 3);

        assertThat(client.parts)
                .containsExactly(
                        new InboundPart("smpp", PHONE, SHORT_CODE, 0xE9, 3, 2, "two"),
                        new InboundPart("smpp", PHONE, SHORT_CODE, 0x0102, 2, 1, "one"),
                        new InboundPart("smpp", PHONE, SHORT_CODE, 0x0201, 4, 3, "three"));
        assertThat(client.texts).isEmpty();
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 3);
    }

    @Test
    void aHeaderThatMakesNoSenseMakesNoPart() {
        deliver(UDH, GSM7, "\5\0\3\7\2\3after the last");
        deliver(UDH, GSM7, "\5\0\3\7\1\1the only one");
        deliver(UDH, GSM7, "\4\5\2\1\1port");
        SmppFixture.await(SOON, () -> client.texts.size() == 3);

        assertThat(client.texts.stream().map(text -> text.text()))
                .containsExactly("after the last", "the only one", "port");
    }

    @Test
    void aReceiptThatSaysNothingIsAcknowledged() {
        deliver(RECEIPT, GSM7, "");
        deliver(RECEIPT, GSM7, "id: stat:");
        SmppFixture.await(SOON, () -> smsc.acknowledged() == 2);

        assertThat(client.receipts).isEmpty();
    }

    @Test
    void deliveriesDoNotWaitForMessages() {
        smsc.losing(true);
        client.submit(SmppFixture.sms(100));
        deliver(0, GSM7, "stop");

        SmppFixture.await(SOON, () -> smsc.acknowledged() == 1);
        assertThat(client.texts).hasSize(1);
    }

    private void deliver(int esmClass, int coding, String octets) {
        smsc.deliver(
                PHONE,
                esmClass == RECEIPT ? "CP2" : SHORT_CODE,
                esmClass,
                coding,
                octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Set<String> idsOf(SmppFixture client) {
        return List.copyOf(client.answers).stream()
                .map(Answer::submission)
                .map(GatewayAnswer::gatewayMessageId)
                .collect(Collectors.toSet());
    }

    private static Set<String> receiptedIdsOf(SmppFixture client) {
        return client.receipts.stream().map(Receipt::gatewayMessageId).collect(Collectors.toSet());
    }
}
