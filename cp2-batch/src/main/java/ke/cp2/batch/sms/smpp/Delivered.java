package ke.cp2.batch.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.sms.gateway.Receipt;
import ke.cp2.sms.gateway.Receipt.Quote;
import ke.cp2.sms.inbound.InboundPart;
import ke.cp2.sms.inbound.InboundText;
import ke.cp2.sms.text.GsmText;
import org.jspecify.annotations.Nullable;

/** Reads a deliver_sm or a data_sm: a receipt, a text, or a part of a long text. */
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

    private static final int RECEIPTED_MESSAGE_ID = 0x001E;
    private static final int SAR_MSG_REF_NUM = 0x020C;
    private static final int SAR_TOTAL_SEGMENTS = 0x020E;
    private static final int SAR_SEGMENT_SEQNUM = 0x020F;
    private static final int NETWORK_ERROR_CODE = 0x0423;
    private static final int MESSAGE_PAYLOAD = 0x0424;
    private static final int MESSAGE_STATE = 0x0427;

    private static final Pattern ID = field("id", "(\\S+)");
    private static final Pattern STATE = field("stat", "(\\w+)");
    private static final Pattern ERROR = field("err", "(\\w+)");
    private static final Pattern PARTS = field("sub", "(\\d{1,3})");
    private static final Pattern SUBMITTED = field("submit date", "(\\d+)");

    private static final Pattern DONE = field("done date", "(\\d+)");

    /** The fields without which a text is none that an SMSC wrote. */
    private static final List<Pattern> WHOLE = List.of(ID, SUBMITTED, DONE, STATE);

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
        "REJECTD",
        "SKIPPED"
    };

    private final Delivery delivery;
    private final SmscDialect provider;

    Delivered(Delivery delivery, SmscDialect provider) {
        this.delivery = delivery;
        this.provider = provider;
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("(?:^|\\s)" + name + ":\\s*" + value, Pattern.CASE_INSENSITIVE);
    }

    boolean isReceipt() {
        return (delivery.esmClass() & MESSAGE_TYPE) != 0
                || delivery.parameter(RECEIPTED_MESSAGE_ID).isPresent()
                || isReceiptByItsWords();
    }

    /**
     * A person could write these words, too: then the provider's table says where they may come.
     */
    private boolean isReceiptByItsWords() {
        String text = whole();
        return WHOLE.stream().allMatch(field -> field.matcher(text).find())
                && provider.takesReceiptsInTexts(delivery.destination());
    }

    /** Gives the answer to a receipt: what is wrong matters if it cannot be understood. */
    int status() {
        if (id().isPresent() && state().isPresent()) {
            return Delivery.OK;
        }
        return delivery.status() == Delivery.OK
                        && delivery.parameter(MESSAGE_STATE)
                                .filter(value -> value.length == 0)
                                .isPresent()
                ? Delivery.WRONG_PARAMETER_LENGTH
                : delivery.status();
    }

    private String whole() {
        return new String(payload(), StandardCharsets.ISO_8859_1);
    }

    /** The receipt, if it is one and is the last word; the message's id in its usual form. */
    Optional<Receipt> receipt(String gateway) {
        Optional<String> id = id();
        Optional<String> state = state();
        if (id.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> error = find(ERROR, fields()).or(this::networkError);
        return provider.receipt(
                        gateway, id.get(), delivery.source(), state.get(), error.orElse(null))
                .map(receipt -> receipt.quoting(quote()));
    }

    private Optional<String> id() {
        return delivery.parameter(RECEIPTED_MESSAGE_ID)
                .map(Delivered::cString)
                .filter(value -> !value.isBlank())
                .map(provider::idOfParameter)
                .or(() -> find(ID, fields()).map(provider::idOfReceipt));
    }

    private Optional<String> state() {
        Optional<String> word = find(STATE, fields());
        return word.filter(provider::knowsState).or(this::messageState).or(() -> word);
    }

    /** All before the text of the message. */
    private String fields() {
        String whole = whole();
        Matcher text = TEXT.matcher(whole);
        return text.find() ? whole.substring(0, text.start()) : whole;
    }

    /** Gives what the receipt repeats of the message; null when text or time is not among it. */
    private @Nullable Quote quote() {
        Optional<String> text = find(TEXT, whole());
        Optional<Instant> time = find(SUBMITTED, fields()).flatMap(provider::time);
        return text.isEmpty() || time.isEmpty()
                ? null
                : new Quote(
                        text.get(),
                        time.get(),
                        find(PARTS, fields()).map(Integer::parseInt).orElse(1));
    }

    private Optional<String> messageState() {
        return delivery.parameter(MESSAGE_STATE)
                .filter(value -> value.length > 0)
                .map(value -> value[0] & 0xFF)
                .map(value -> value < STATES.length ? STATES[value] : "STATE" + value);
    }

    private Optional<String> networkError() {
        return delivery.parameter(NETWORK_ERROR_CODE)
                .filter(value -> value.length == 3)
                .map(value -> "%03d".formatted((value[1] & 0xFF) << 8 | (value[2] & 0xFF)));
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
                        delivery.source(),
                        delivery.destination(),
                        position[0],
                        position[1],
                        position[2],
                        text()));
    }

    /** Reference, number of parts and number of this one, or null. */
    private int @Nullable [] position() {
        byte[] header = header();
        for (int at = 1; at + 1 < header.length; at += 2 + (header[at + 1] & 0xFF)) {
            if (header[at] == CONCATENATED_8 && at + 4 < header.length) {
                return new int[] {
                    header[at + 2] & 0xFF, header[at + 3] & 0xFF, header[at + 4] & 0xFF
                };
            }
            if (header[at] == CONCATENATED_16 && at + 5 < header.length) {
                int reference = (header[at + 2] & 0xFF) << 8 | (header[at + 3] & 0xFF);
                return new int[] {reference, header[at + 4] & 0xFF, header[at + 5] & 0xFF};
            }
        }
        Optional<Integer> reference = number(SAR_MSG_REF_NUM);
        Optional<Integer> total = number(SAR_TOTAL_SEGMENTS);
        Optional<Integer> number = number(SAR_SEGMENT_SEQNUM);
        return reference.isEmpty() || total.isEmpty() || number.isEmpty()
                ? null
                : new int[] {reference.get(), total.get(), number.get()};
    }

    /** Of one octet or two, whichever the other side took. */
    private Optional<Integer> number(int tag) {
        return delivery.parameter(tag)
                .filter(value -> value.length == 1 || value.length == 2)
                .map(
                        value ->
                                value.length == 1
                                        ? value[0] & 0xFF
                                        : (value[0] & 0xFF) << 8 | (value[1] & 0xFF));
    }

    /**
     * A whole text. The SMSC gives it no id: the same words within two minutes are the same text.
     */
    InboundText text(String gateway, Instant now) {
        return InboundText.withoutId(
                gateway, delivery.source(), delivery.destination(), text(), now);
    }

    private String text() {
        byte[] payload = payload();
        byte[] octets = Arrays.copyOfRange(payload, header().length, payload.length);
        int coding = delivery.dataCoding();
        if (coding == UCS2 || (coding < CODED_GROUP && (coding & ALPHABET) == UCS2)) {
            return new String(octets, StandardCharsets.UTF_16BE);
        }
        if (coding == ASCII || coding == LATIN1 || (coding == 0 && provider.isLatin1())) {
            return new String(octets, StandardCharsets.ISO_8859_1);
        }
        return GsmText.decoded(octets);
    }

    private byte[] header() {
        byte[] payload = payload();
        if ((delivery.esmClass() & UDH_INDICATOR) == 0 || payload.length == 0) {
            return new byte[0];
        }
        return Arrays.copyOf(payload, Math.min(payload.length, 1 + (payload[0] & 0xFF)));
    }

    private byte[] payload() {
        return delivery.message().length == 0
                ? delivery.parameter(MESSAGE_PAYLOAD).orElse(new byte[0])
                : delivery.message();
    }

    private static String cString(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
