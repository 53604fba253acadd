package ke.cp2.intake.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML part in UTF-8, measured on their way to the parser. A parser keeps an
 * attribute, a comment or a text whole, whatever its length: one of 140 MB packs into 138 kB and
 * fills the memory before anybody could ask how long it is. No tag, text or comment of a real
 * workbook is longer than some texts of the greatest length, written as references.
 */
final class BoundedXml extends FilterInputStream {

    private static final int LONGEST = 16 * Limits.CELL_LENGTH;

    /** Behind the bracket, the signs that tell a comment from a tag. */
    private static final int LONGEST_OPENING = 3;

    private enum Inside {
        TEXT_OR_TAG,
        COMMENT,
        INSTRUCTION,
        CDATA
    }

    private final String place;
    private Inside inside = Inside.TEXT_OR_TAG;
    private long last;
    private int run;

    /**
     * The measured stream.
     *
     * @param place the name of the part or sheet, for the message
     */
    BoundedXml(InputStream in, String place) {
        super(in);
        this.place = place;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            measure((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++) {
            measure(buffer[offset + i]);
        }
        return read;
    }

    private void measure(byte next) {
        // The last eight characters are enough to know where one is.
        last = last << 8 | (next & 0xFF);
        if (++run > LONGEST) {
            throw Limits.cellTooLong(place);
        }
        if (inside == Inside.TEXT_OR_TAG) {
            if (next == '<') {
                run = 0;
            } else if (run <= LONGEST_OPENING) {
                inside = opened();
            }
        } else if (next == '>' && isClosed()) {
            inside = Inside.TEXT_OR_TAG;
        }
    }

    private Inside opened() {
        if (endsWith("<!--")) {
            return Inside.COMMENT;
        }
        if (endsWith("<![")) {
            return Inside.CDATA;
        }
        return endsWith("<?") ? Inside.INSTRUCTION : Inside.TEXT_OR_TAG;
    }

    private boolean isClosed() {
        return switch (inside) {
            case COMMENT -> endsWith("-->");
            case CDATA -> endsWith("]]>");
            default -> endsWith("?>");
        };
    }

    private boolean endsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((byte) (last >>> (8 * i)) != (byte) text.charAt(text.length() - 1 - i)) {
                return false;
            }
        }
        return true;
    }
}
