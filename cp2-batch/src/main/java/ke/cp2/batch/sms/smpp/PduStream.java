package ke.cp2.batch.sms.smpp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads whole PDUs out of a buffer, many with one read of the socket. A time-out in the middle of a
 * PDU loses nothing: the next call goes on where it was.
 */
final class PduStream {

    static final int HEADER = 16;

    /** Some parameters may have 64 K. */
    private static final int LONGEST = 1 << 17;

    private final InputStream in;
    private byte[] buffer = new byte[LONGEST];
    private int start;
    private int end;

    PduStream(InputStream in) {
        this.in = in;
    }

    /** Tells whether the next PDU is here already, so that {@link #next()} would not wait. */
    boolean hasNext() throws IOException {
        if (end - start < Integer.BYTES) {
            return false;
        }
        int length = field(0);
        if (length < HEADER || length > LONGEST) {
            throw new IOException("not SMPP: a PDU of " + length + " bytes");
        }
        return end - start >= length;
    }

    /**
     * Waits until a PDU is here; its fields can be read until the next call.
     *
     * @throws IOException also when what comes cannot be a PDU
     */
    void next() throws IOException {
        while (!hasNext()) {
            fill();
        }
    }

    /** Goes on behind the PDU that was read. */
    void skip() {
        start += field(0);
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException("closed by the SMSC");
        }
        end += read;
    }

    private int field(int offset) {
        int at = start + offset;
        return (buffer[at] & 0xFF) << 24
                | (buffer[at + 1] & 0xFF) << 16
                | (buffer[at + 2] & 0xFF) << 8
                | (buffer[at + 3] & 0xFF);
    }

    int length() {
        return field(0);
    }

    int command() {
        return field(4);
    }

    int status() {
        return field(8);
    }

    int sequence() {
        return field(12);
    }

    /** The first field of the body, a text that ends with a zero byte; empty without a body. */
    @SuppressWarnings("deprecation") // Latin-1 without a decoder
    String firstText() {
        int from = start + HEADER;
        int limit = start + field(0);
        int to = from;
        while (to < limit && buffer[to] != 0) {
            to++;
        }
        return new String(buffer, 0, from, to - from);
    }

    /** A copy of the whole PDU. */
    byte[] bytes() {
        return Arrays.copyOfRange(buffer, start, start + field(0));
    }
}
