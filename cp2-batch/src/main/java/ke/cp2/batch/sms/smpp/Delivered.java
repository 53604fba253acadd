package ke.cp2.batch.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.sms.GsmText;
import ke.cp2.sms.InboundPart;
import ke.cp2.sms.InboundText;
import ke.cp2.sms.Receipt;
import ke.cp2.sms.Receipt.Quote;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/** What a deliver_sm means: a receipt, a text, or a part of a long text. */
final class Delivered {

    private static final int MESSAGE_TYPE = 0x3C;
    private static final int UDH_INDICATOR = 0x40;
    private static final int ALPHABET = 0x0C;
    private static final int CODED_GROUP = 0xF0;
    private static final int ASCII = 1;
    private static final int LATIN1 = 3;
    private static final int UCS2 = 8;
    private static final int CONCATENATED_8 = 0x00;
    private static final int CONCATENATED_16 = 0x08;

    private static final Pattern ID = field("id", "(\\S+)");
    private static final Pattern STATE = field("stat", "(\\w+)");
    private static final Pattern ERROR = field("err", "(\\w+)");
    private static final Pattern PARTS = field("sub", "(\\d{1,3})");
    private static final Pattern SUBMITTED = field("submit date", "(\\d+)");

    /** The last field: it goes to the end, and what stands in it is none of the others. */
    private static final Pattern TEXT =
            Pattern.compile("(?:^|\\s)text:(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Words for the values of message_state. */
    private static final String[] STATES = {
        "SCHEDULED",
        "ENROUTE",
        "DELIVRD",
        "EXPIRED",
        "DELETED",
        "UNDELIV",
        "ACCEPTD",
        "UNKNOWN",
        "REJECTD"
    };

    private final DeliverSm deliverSm;
    private final Provider provider;

    Delivered(DeliverSm deliverSm, Provider provider) {
        this.deliverSm = deliverSm;
        this.provider = provider;
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("(?:^|\\s)" + name + ":\\s*" + value, Pattern.CASE_INSENSITIVE);
    }

    boolean isReceipt() {
        return (deliverSm.getEsmClass() & MESSAGE_TYPE) != 0
                || parameter(Tag.RECEIPTED_MESSAGE_ID).isPresent();
    }

    /** The receipt, if it is one and is the last word; the message's id in its usual form. */
    Optional<Receipt> receipt(String gateway) {
        String whole = new String(payload(), StandardCharsets.ISO_8859_1);
        Matcher quoted = TEXT.matcher(whole);
        boolean quotes = quoted.find();
        String text = quotes ? whole.substring(0, quoted.start()) : whole;
        Optional<String> id =
                parameter(Tag.RECEIPTED_MESSAGE_ID)
                        .map(Delivered::cString)
                        .map(provider::idOfParameter)
                        .or(() -> find(ID, text).map(provider::idOfReceipt));
        Optional<String> state =
                find(STATE, text)
                        .or(() -> parameter(Tag.MESSAGE_STATE).map(value -> STATES[value[0]]));
        if (id.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        return provider.receipt(
                        gateway,
                        id.get(),
                        deliverSm.getSourceAddr(),
                        state.get(),
                        find(ERROR, text).or(this::networkError).orElse(null))
                .map(receipt -> receipt.quoting(quotes ? quote(text, quoted.group(1)) : null));
    }

    /** What the receipt repeats of the message; null when the time is not among it. */
    private Quote quote(String fields, String text) {
        return find(SUBMITTED, fields)
                .flatMap(provider::time)
                .map(
                        time ->
                                new Quote(
                                        text,
                                        time,
                                        find(PARTS, fields).map(Integer::parseInt).orElse(1)))
                .orElse(null);
    }

    private Optional<String> networkError() {
        return parameter(Tag.NETWORK_ERROR_CODE)
                .filter(value -> value.length == 3)
                .map(value -> "%03d".formatted((value[1] & 0xFF) << 8 | value[2] & 0xFF));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The part of a long text, if it is one. */
    Optional<InboundPart> part(String gateway) {
        int[] position = position();
        if (position == null || position[1] < 2 || position[2] < 1 || position[2] > position[1]) {
            return Optional.empty();
        }
        return Optional.of(
                new InboundPart(
                        gateway,
                        deliverSm.getSourceAddr(),
                        deliverSm.getDestAddress(),
                        position[0],
                        position[1],
                        position[2],
                        text()));
    }

    /** Reference, number of parts and number of this one, or null. */
    private int[] position() {
        byte[] header = header();
        for (int at = 1; at + 1 < header.length; at += 2 + (header[at + 1] & 0xFF)) {
            if (header[at] == CONCATENATED_8 && at + 4 < header.length) {
                return new int[] {
                    header[at + 2] & 0xFF, header[at + 3] & 0xFF, header[at + 4] & 0xFF
                };
            }
            if (header[at] == CONCATENATED_16 && at + 5 < header.length) {
                int reference = (header[at + 2] & 0xFF) << 8 | header[at + 3] & 0xFF;
                return new int[] {reference, header[at + 4] & 0xFF, header[at + 5] & 0xFF};
            }
        }
        Optional<byte[]> reference = parameter(Tag.SAR_MSG_REF_NUM);
        Optional<byte[]> total = parameter(Tag.SAR_TOTAL_SEGMENTS);
        Optional<byte[]> number = parameter(Tag.SAR_SEGMENT_SEQNUM);
        if (reference.isEmpty() || total.isEmpty() || number.isEmpty()) {
            return null;
        }
        byte[] value = reference.get();
        return new int[] {
            (value[0] & 0xFF) << 8 | value[1] & 0xFF, total.get()[0] & 0xFF, number.get()[0] & 0xFF
        };
    }

    /**
     * A whole text. The SMSC gives it no id: the same words within two minutes are the same text.
     */
    InboundText text(String gateway, Instant now) {
        return InboundText.withoutId(
                gateway, deliverSm.getSourceAddr(), deliverSm.getDestAddress(), text(), now);
    }

    private String text() {
        byte[] payload = payload();
        byte[] octets = Arrays.copyOfRange(payload, header().length, payload.length);
        int coding = deliverSm.getDataCoding() & 0xFF;
        if (coding == UCS2 || coding < CODED_GROUP && (coding & ALPHABET) == UCS2) {
            return new String(octets, StandardCharsets.UTF_16BE);
        }
        if (coding == ASCII || coding == LATIN1 || coding == 0 && provider.isLatin1()) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
        return GsmText.decoded(octets);
    }

    private byte[] header() {
        byte[] payload = payload();
        if ((deliverSm.getEsmClass() & UDH_INDICATOR) == 0 || payload.length == 0) {
            return new byte[0];
        }
        return Arrays.copyOf(payload, Math.min(payload.length, 1 + (payload[0] & 0xFF)));
    }

    private byte[] payload() {
        byte[] message = deliverSm.getShortMessage();
        return message == null || message.length == 0
                ? parameter(Tag.MESSAGE_PAYLOAD).orElse(new byte[0])
                : message;
    }

    private Optional<byte[]> parameter(Tag tag) {
        OptionalParameter parameter = deliverSm.getOptionalParameter(tag);
        if (parameter == null) {
            return Optional.empty();
        }
        byte[] whole = parameter.serialize();
        return Optional.of(Arrays.copyOfRange(whole, 4, whole.length));
    }

    private static String cString(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
