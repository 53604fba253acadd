package ke.cp2.intake.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import ke.cp2.platform.BusinessException;

/**
 * The lines of a text, one after the other. A line that no list has is refused before it fills the
 * memory.
 */
final class TextLines implements Iterator<String> {

    private static final int LONGEST = 500_000;
    private static final int BUFFER = 8_192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private int given;
    private boolean afterReturn;

    TextLines(Reader reader) {
        this.reader = reader;
        if (isMore() && buffer[at] == BYTE_ORDER_MARK) {
            at++;
        }
    }

    @Override
    public boolean hasNext() {
        if (isMore() && afterReturn) {
            afterReturn = false;
            if (buffer[at] == '\n') {
                at++;
            }
        }
        return isMore();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        given++;
        StringBuilder begun = null;
        while (isMore()) {
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at < end) {
                String rest = new String(buffer, from, at - from);
                afterReturn = buffer[at++] == '\r';
                return begun == null ? rest : begun.append(rest).toString();
            }
            begun = begun == null ? new StringBuilder() : begun;
            begun.append(buffer, from, at - from);
            if (begun.length() > LONGEST) {
                throw BusinessException.at(
                        "file", "campaign.lineTooLong", given, Limits.CELL_LENGTH);
            }
        }
        return begun == null ? "" : begun.toString();
    }

    private boolean isMore() {
        if (at < end) {
            return true;
        }
        try {
            at = 0;
            end = Math.max(0, reader.read(buffer));
            return end > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
