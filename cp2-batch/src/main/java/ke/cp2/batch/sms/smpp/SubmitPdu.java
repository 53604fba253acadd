package ke.cp2.batch.sms.smpp;

/** One PDU of a message: the whole of it, or a part of a long one. */
final class SubmitPdu {

    private static final byte UDH_INDICATOR = 0x40;

    private final SubmittedMessage transfer;
    private final int index;
    private final byte[] octets;
    private final boolean hasHeader;
    private final byte dataCoding;

    /** Under which the answer comes; the latest, when it went out more than once. */
    private int sequence;

    private long writtenAt;

    SubmitPdu(
            SubmittedMessage transfer,
            int index,
            byte[] octets,
            boolean hasHeader,
            byte dataCoding) {
        this.transfer = transfer;
        this.index = index;
        this.octets = octets;
        this.hasHeader = hasHeader;
        this.dataCoding = dataCoding;
    }

    SubmittedMessage transfer() {
        return transfer;
    }

    int index() {
        return index;
    }

    byte[] octets() {
        return octets;
    }

    byte esmClass() {
        return hasHeader ? UDH_INDICATOR : 0;
    }

    byte dataCoding() {
        return dataCoding;
    }

    String sender() {
        return transfer.sms().sender();
    }

    String recipient() {
        return transfer.sms().recipient().digits();
    }

    int sequence() {
        return sequence;
    }

    /** Is about to be written. */
    void written(int sequence, long now) {
        this.sequence = sequence;
        writtenAt = now;
    }

    long writtenAt() {
        return writtenAt;
    }
}
