package ke.cp2.batch.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.commons.charset.CharsetUtil;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import ke.cp2.batch.sms.smpp.TestSmsc.Received;
import ke.cp2.sms.gateway.GatewayAnswer;
import ke.cp2.sms.gateway.GatewayAnswer.Outcome;
import ke.cp2.sms.gateway.OutgoingSms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at the SMSC, read by somebody else's decoder. */
class SmppEncodingTest {

    /** GSM 03.38 without the escape. */
    private static final String TABLE =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
                    + " !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                    + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final int GSM7 = 0;
    private static final int UCS2 = 8;
    private static final int UDH = 0x40;
    private static final int HEADER = 6;
    private static final int PART_OCTETS = 153;
    private static final int PART_UCS2_OCTETS = 134;

    private static TestSmsc smsc;
    private static SmppFixture client;

    @BeforeAll
    static void bind() {
        smsc = TestSmsc.start();
        client = SmppFixture.bound(smsc);
    }

    @AfterAll
    static void unbind() {
        client.close();
        smsc.close();
    }

    private static List<Received> sent(String text) {
        smsc.reset();
        OutgoingSms sms = SmppFixture.sms(text);
        GatewayAnswer submission = client.submitAndWait(sms);
        assertThat(submission.outcome()).isEqualTo(Outcome.ACCEPTED);
        List<Received> received = smsc.messages();
        assertThat(submission.furtherIds()).hasSize(received.size() - 1);
        assertThat(received)
                .allSatisfy(
                        one -> {
                            assertThat(one.destination()).isEqualTo(sms.recipient().digits());
                            assertThat(one.source()).isEqualTo("CP2");
                        });
        return received;
    }

    /** The text as a phone puts it together, by the headers of the parts alone. */
    private static String shown(List<Received> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int number = 1; number <= parts.size(); number++) {
            for (Received part : parts) {
                boolean single = parts.size() == 1;
                assertThat(part.esmClass()).isEqualTo(single ? 0 : UDH);
                if (single || part.octets()[5] == number) {
                    int from = single ? 0 : HEADER;
                    all.write(part.octets(), from, part.octets().length - from);
                }
            }
        }
        return parts.get(0).coding() == UCS2
                ? all.toString(StandardCharsets.UTF_16BE)
                : CharsetUtil.decode(all.toByteArray(), CharsetUtil.CHARSET_GSM);
    }

    @Test
    void everyCharacterOfGsm7ArrivesAsItself() {
        assertThat(TABLE).hasSize(127);
        for (String character : (TABLE + EXTENSION).split("")) {
            List<Received> received = sent("<" + character + ">");

            assertThat(received).hasSize(1);
            assertThat(received.get(0).coding()).as(character).isEqualTo(GSM7);
            assertThat(received.get(0).octets()).hasSize(EXTENSION.contains(character) ? 4 : 3);
            assertThat(shown(received)).isEqualTo("<" + character + ">");
        }
    }

    @Test
    void allOfGsm7InOneTextArrives() {
        String all = TABLE + EXTENSION;

        List<Received> received = sent(all);

        assertThat(received).hasSize(1);
        assertThat(shown(received)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "159, 1",
        "160, 1",
        "161, 2",
        "305, 2",
        "306, 2",
        "307, 3",
        "459, 3",
        "460, 4",
        "612, 4",
        "613, 5",
        "1530, 10",
        "1531, 11"
    })
    void gsm7OfEveryBoundaryLengthArrivesExactly(int length, int parts) {
        String text = distinct(length);
        List<Received> received = sent(text);

        assertThat(received).hasSize(parts);
        assertThat(received).allSatisfy(one -> assertThat(one.coding()).isEqualTo(GSM7));
        checkHeaders(received, PART_OCTETS);
        assertThat(shown(received)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1", "69, 1", "70, 1", "71, 2", "133, 2", "134, 2", "135, 3", "201, 3", "202, 4",
        "670, 10", "671, 11"
    })
    void ucs2OfEveryBoundaryLengthArrivesExactly(int length, int parts) {
        String text = "ŵ" + distinct(length).substring(1);
        List<Received> received = sent(text);

        assertThat(received).hasSize(parts);
        assertThat(received).allSatisfy(one -> assertThat(one.coding()).isEqualTo(UCS2));
        checkHeaders(received, PART_UCS2_OCTETS);
        assertThat(shown(received)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {151, 152, 153, 158, 159, 160, 304, 305, 306, 457, 458, 459})
    void anEscapeIsNeverPartedFromItsCharacter(int before) {
        String text = distinct(before) + "€" + distinct(20);
        List<Received> received = sent(text);

        assertThat(received)
                .allSatisfy(
                        one ->
                                assertThat(one.octets()[one.octets().length - 1])
                                        .isNotEqualTo((byte) 0x1B));
        assertThat(shown(received)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 66, 67, 68, 69, 70, 132, 133, 134})
    void aSurrogatePairIsNeverParted(int before) {
        String text = distinct(before) + "😀" + distinct(10);
        List<Received> received = sent(text);

        assertThat(received)
                .allSatisfy(
                        one ->
                                assertThat(
                                                Character.isHighSurrogate(
                                                        (char)
                                                                (one.octets()[
                                                                                one.octets().length
                                                                                        - 2]
                                                                        << 8)))
                                        .isFalse());
        assertThat(shown(received)).isEqualTo(text);
    }

    @Test
    void partsGoThroughTheWindowOneByOneWhereItIsSmall() {
        try (TestSmsc small = TestSmsc.start().delay(Duration.ofMillis(5));
                SmppFixture narrow = SmppFixture.bound(small, with -> with.window(2))) {
            String text = distinct(1500);

            assertThat(narrow.submitAndWait(SmppFixture.sms(text)).outcome())
                    .isEqualTo(Outcome.ACCEPTED);
            assertThat(shown(small.messages())).isEqualTo(text);
            assertThat(small.mostUnanswered()).isEqualTo(2);
            assertThat(small.recipients()).isEqualTo(1);
        }
    }

    @Test
    void aLongTextIsRefusedWhenOnePartIs() {
        try (TestSmsc picky =
                        TestSmsc.start()
                                .status(submit -> submit.getShortMessage()[5] == 2 ? 0x0B : 0);
                SmppFixture other = SmppFixture.bound(picky)) {
            assertThat(other.submitAndWait(SmppFixture.sms(distinct(400))).outcome())
                    .isEqualTo(Outcome.REFUSED);
            assertThat(picky.received()).isEqualTo(3);
        }
    }

    /** One reference for all parts, their number, and 1, 2, 3 ... */
    private static void checkHeaders(List<Received> parts, int fullPart) {
        if (parts.size() == 1) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            byte[] octets = parts.get(i).octets();
            assertThat(octets).startsWith(5, 0, 3, parts.get(0).octets()[3], parts.size(), i + 1);
            if (i < parts.size() - 1) {
                assertThat(octets).hasSize(HEADER + fullPart);
            }
        }
    }

    /** A text in which no two neighbouring parts are alike. */
    private static String distinct(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(i).append(' ');
        }
        return text.substring(0, length);
    }
}
