package ke.cp2.batch.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.inbound.InboundPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PDUs that are not as the protocol wants them: what can be read is kept, what cannot has the
 * answer that the protocol has for it, and neither ends the session.
 */
class SmppLenienceTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String PHONE = "254722000001";
    private static final String SHORT_CODE = "22262";
    private static final String DELIVERED = "id:77 stat:DELIVRD err:000";
    private static final int RECEIPT = 0x04;
    private static final byte[] NOTHING = {};
    private static final byte[] ID_77 = {0, 0x1E, 0, 3, '7', '7', 0};

    private TestSmsc smsc;
    private SmppFixture client;

    @BeforeEach
    void bind() {
        smsc = TestSmsc.start();
        client = SmppFixture.bound(smsc);
    }

    @AfterEach
    void theSessionLives() {
        assertThat(client.submitAndWaitAfterwards().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(smsc.latestSession()).as("sessions that were needed").isEqualTo(1);
        client.close();
        smsc.close();
    }

    @Test
    void aServiceTypeMayBeLong() {
        smsc.deliverBody(body("smscsim", PHONE, "CP2", RECEIPT, -1, DELIVERED, NOTHING));
        smsc.deliverBody(body("smscsim", PHONE, SHORT_CODE, 0, -1, "STATUS", NOTHING));
        awaitAnswers(0, 0);

        assertThat(client.receipts).extracting(Receipt::gatewayMessageId).containsExactly("77");
        assertThat(client.texts).extracting(text -> text.text()).containsExactly("STATUS");
    }

    @Test
    void aDataSmIsReadAndAnsweredAsWhatItIs() {
        byte[] delivered = {0x04, 0x27, 0, 1, 2};
        byte[] words = {0x04, 0x24, 0, 6, 'S', 'T', 'A', 'T', 'U', 'S'};
        smsc.deliverData(data(PHONE, "CP2", RECEIPT, plus(ID_77, delivered)));
        awaitAnswers(0);
        smsc.deliverData(data(PHONE, SHORT_CODE, 0, words));
        awaitAnswers(0, 0);
        smsc.deliverData(data(PHONE, "CP2", RECEIPT, ID_77));
        awaitAnswers(0, 0, 0);
        smsc.deliverData(new byte[] {0, 1, 1, '2', '5', '4'});
        awaitAnswers(0, 0, 0, Delivery.WRONG_LENGTH);

        assertThat(client.receipts)
                .singleElement()
                .satisfies(
                        receipt -> {
                            assertThat(receipt.gatewayMessageId()).isEqualTo("77");
                            assertThat(receipt.delivered()).isTrue();
                        });
        assertThat(client.texts).extracting(text -> text.text()).containsExactly("STATUS");
    }

    @Test
    void anEmptyStateIsNoneAndTheTextCounts() {
        byte[] emptyState = {0x04, 0x27, 0, 0};
        smsc.deliverBody(body("", PHONE, "CP2", RECEIPT, -1, DELIVERED, emptyState));
        awaitAnswers(0);
        assertThat(client.receipts).hasSize(1);
        smsc.deliverBody(body("", PHONE, "CP2", RECEIPT, -1, "id:7 stat:ENROUTE", emptyState));
        awaitAnswers(0, 0);

        smsc.deliverBody(body("", PHONE, "CP2", RECEIPT, -1, "", plus(ID_77, emptyState)));
        awaitAnswers(0, 0, Delivery.WRONG_PARAMETER_LENGTH);
        assertThat(client.receipts).hasSize(1);
    }

    @Test
    void aParameterThatIsCutOffIsLeftOut() {
        byte[] cut = {0x04, 0x27, 0, 9, 2};
        smsc.deliverBody(body("", PHONE, "CP2", RECEIPT, -1, DELIVERED, cut));
        smsc.deliverBody(body("", PHONE, SHORT_CODE, 0, -1, "STATUS", new byte[] {0x04}));
        awaitAnswers(0, 0);
        assertThat(client.receipts).hasSize(1);
        assertThat(client.texts).hasSize(1);

        smsc.deliverBody(body("", PHONE, "CP2", RECEIPT, -1, "", plus(ID_77, cut)));
        awaitAnswers(0, 0, Delivery.WRONG_PARAMETER_LENGTH);
    }

    @Test
    void aReferenceMayHaveOneOctet() {
        byte[] parameters = {2, 0x0C, 0, 1, 9, 2, 0x0E, 0, 1, 2, 2, 0x0F, 0, 1, 1};
        smsc.deliverBody(body("", PHONE, SHORT_CODE, 0, -1, "one", parameters));
        byte[] empty = {2, 0x0C, 0, 0, 2, 0x0E, 0, 1, 2, 2, 0x0F, 0, 1, 1};
        smsc.deliverBody(body("", PHONE, SHORT_CODE, 0, -1, "two", empty));
        awaitAnswers(0, 0);

        assertThat(client.parts)
                .containsExactly(new InboundPart("smpp", PHONE, SHORT_CODE, 9, 2, 1, "one"));
        assertThat(client.texts).extracting(text -> text.text()).containsExactly("two");
    }

    @Test
    void aTextIsAsLongAsItIs() {
        smsc.deliverBody(body("", PHONE, SHORT_CODE, 0, 250, "STATUS", NOTHING));
        smsc.deliverBody(body("", PHONE, "CP2", RECEIPT, 250, DELIVERED, NOTHING));
        smsc.deliverBody(body("", PHONE, "CP2", RECEIPT, 250, "", NOTHING));
        awaitAnswers(0, 0, Delivery.WRONG_MESSAGE_LENGTH);

        assertThat(client.texts).extracting(text -> text.text()).containsExactly("STATUS");
        assertThat(client.receipts).hasSize(1);
    }

    @Test
    void whatHasNoTextAtAllIsTooShort() {
        smsc.deliverBody(NOTHING);
        awaitAnswers(Delivery.WRONG_LENGTH);
        smsc.deliverBody(new byte[] {0, 1, 1, '2', '5', '4'});
        awaitAnswers(Delivery.WRONG_LENGTH, Delivery.WRONG_LENGTH);

        assertThat(client.texts).isEmpty();
    }

    @Test
    void aTextWithoutSenderOrDestinationIsKept() {
        smsc.deliverBody(body("", "", SHORT_CODE, 0, -1, "who am I", NOTHING));
        smsc.deliverBody(body("", PHONE, "", 0, -1, "where to", NOTHING));
        awaitAnswers(0, 0);

        assertThat(client.texts)
                .extracting(text -> text.sender() + " " + text.shortCode() + " " + text.text())
                .containsExactly("- 22262 who am I", PHONE + " - where to");
    }

    @Test
    void aMessageMayHaveALongId() {
        String longId = "x".repeat(100);
        smsc.receipts(TestSmsc.Receipts.AFTER_ANSWER).ids(id -> longId, id -> "7");
        client.submit(SmppFixture.sms(1));
        client.awaitAnswers(1);

        assertThat(client.answers.remove().submission().gatewayMessageId()).isEqualTo(longId);
    }

    @Test
    void whateverComesHasAnAnswer() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] whole = body("", PHONE, "CP2", RECEIPT, -1, DELIVERED, ID_77);
        int count = 500;
        for (int i = 0; i < count; i++) {
            byte[] body = Arrays.copyOf(whole, random.nextInt(whole.length + 20));
            for (int changes = random.nextInt(6); changes > 0 && body.length > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt();
            }
            smsc.deliverBody(body);
        }

        SmppFixture.await(SOON, () -> smsc.answers().size() == count);
        assertThat(smsc.answers())
                .as("seed " + seed)
                .hasSameElementsAs(
                        List.of(
                                Delivery.OK,
                                Delivery.WRONG_MESSAGE_LENGTH,
                                Delivery.WRONG_LENGTH,
                                Delivery.WRONG_PARAMETER_LENGTH));
    }

    private void awaitAnswers(Integer... statuses) {
        SmppFixture.await(SOON, () -> smsc.answers().size() >= statuses.length);
        assertThat(smsc.answers()).containsExactlyInAnyOrder(statuses);
    }

    private static byte[] plus(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] data(String from, String to, int esmClass, byte[] parameters) {
        String fields = "\0\1\1" + from + "\0\5\0" + to + '\0' + (char) esmClass + "\0\0";
        return plus(fields.getBytes(StandardCharsets.ISO_8859_1), parameters);
    }

    /**
     * @param length what the PDU says of the length of the text; -1 for what is true
     */
    private static byte[] body(
            String serviceType,
            String from,
            String to,
            int esmClass,
            int length,
            String text,
            byte[] parameters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(serviceType.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[] {0, 1, 1});
        out.writeBytes(from.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[] {0, 5, 0});
        out.writeBytes(to.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[] {0, (byte) esmClass, 0, 0, 0, 0, 0, 0, 0, 0});
        out.write(length < 0 ? text.length() : length);
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(parameters);
        return out.toByteArray();
    }
}
