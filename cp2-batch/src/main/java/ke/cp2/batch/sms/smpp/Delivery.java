package ke.cp2.batch.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsmpp.SMPPConstant;

/**
 * A deliver_sm, or a data_sm in its place, as it came, read as far as it can be: fields that are
 * longer than the protocol allows are taken, a length that points beyond the end means the end, a
 * parameter that is cut off is left out. What is only strange must not cost a receipt or a text.
 *
 * @param isData whether it is a data_sm, which has an answer of its own
 * @param sequence what it is answered by
 * @param status what the protocol has for what is wrong with it, 0 when nothing is; it matters only
 *     where what could be read says nothing
 * @param parameters the optional ones by their tags, the first of each
 */
record Delivery(
        boolean isData,
        int sequence,
        int status,
        String source,
        String destination,
        int esmClass,
        int dataCoding,
        byte[] message,
        Map<Integer, byte[]> parameters) {

    static final int OK = 0;

    /** ESME_RINVMSGLEN. */
    static final int WRONG_MESSAGE_LENGTH = 0x01;

    /** ESME_RINVCMDLEN. */
    static final int WRONG_LENGTH = 0x02;

    /** ESME_RINVPARLEN. */
    static final int WRONG_PARAMETER_LENGTH = 0xC2;

    private static final int COMMAND_AT = 4;
    private static final int SEQUENCE_AT = 12;
    private static final int PARAMETER_HEADER = 4;

    static Delivery read(byte[] pdu) {
        return new Reader(pdu).read();
    }

    Optional<byte[]> parameter(int tag) {
        return Optional.ofNullable(parameters.get(tag));
    }

    private static final class Reader {

        private final byte[] pdu;
        private int at = PduStream.HEADER;
        private int status = OK;

        Reader(byte[] pdu) {
            this.pdu = pdu;
        }

        Delivery read() {
            text(); // service_type
            skip(2);
            String source = text();
            skip(2);
            String destination = text();
            int esmClass = octet();
            boolean isData = field(COMMAND_AT) == SMPPConstant.CID_DATA_SM;
            if (isData) {
                skip(1); // registered_delivery
            } else {
                skip(2); // protocol_id, priority_flag
                text(); // schedule_delivery_time
                text(); // validity_period
                skip(2); // registered_delivery, replace_if_present_flag
            }
            int dataCoding = octet();
            byte[] message = isData ? new byte[0] : message();
            Map<Integer, byte[]> parameters = parameters();
            return new Delivery(
                    isData,
                    field(SEQUENCE_AT),
                    status,
                    source,
                    destination,
                    esmClass,
                    dataCoding,
                    message,
                    parameters);
        }

        private int field(int offset) {
            return number(offset) << 16 | number(offset + 2);
        }

        /** Up to a zero byte, or the end. */
        private String text() {
            int from = at;
            while (at < pdu.length && pdu[at] != 0) {
                at++;
            }
            String text = new String(pdu, from, at - from, StandardCharsets.ISO_8859_1);
            skip(1);
            return text;
        }

        private int octet() {
            int octet = at < pdu.length ? pdu[at] & 0xFF : 0;
            skip(1);
            return octet;
        }

        private void skip(int count) {
            if (at + count > pdu.length) {
                status = WRONG_LENGTH;
            }
            at = Math.min(pdu.length, at + count);
        }

        private byte[] message() {
            skip(1); // sm_default_msg_id
            int length = octet();
            int end = Math.min(pdu.length, at + length);
            if (end - at < length && status == OK) {
                status = WRONG_MESSAGE_LENGTH;
            }
            byte[] message = Arrays.copyOfRange(pdu, at, end);
            at = end;
            return message;
        }

        private Map<Integer, byte[]> parameters() {
            Map<Integer, byte[]> parameters = new HashMap<>();
            while (at < pdu.length) {
                int value = at + PARAMETER_HEADER;
                int length = value <= pdu.length ? number(at + 2) : 0;
                if (value + length > pdu.length) {
                    status = status == OK ? WRONG_PARAMETER_LENGTH : status;
                    break;
                }
                parameters.putIfAbsent(number(at), Arrays.copyOfRange(pdu, value, value + length));
                at = value + length;
            }
            return parameters;
        }

        private int number(int offset) {
            return (pdu[offset] & 0xFF) << 8 | (pdu[offset + 1] & 0xFF);
        }
    }
}
