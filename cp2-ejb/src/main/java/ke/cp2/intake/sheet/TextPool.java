package ke.cp2.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts by their index, side by side as UTF-8: as strings, those of 400,000 rows would take several
 * times the memory.
 */
final class TextPool {

    private static final int CHUNK = 64 * 1024;
    private static final int FIRST_SIZE = 256;

    private final List<byte[]> chunks = new ArrayList<>();

    /** The beginning of each text, counted over all chunks. */
    private int[] starts = new int[FIRST_SIZE];

    private short[] lengths = new short[FIRST_SIZE];
    private int size;
    private int used;

    /** Adds a text of at most {@link Limits#KEPT_LENGTH} characters. */
    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length > chunks.size() * CHUNK) {
            used = chunks.size() * CHUNK;
            chunks.add(new byte[CHUNK]);
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        if (bytes.length > 0) {
            System.arraycopy(bytes, 0, chunks.get(used / CHUNK), used % CHUNK, bytes.length);
        }
        starts[size] = used;
        lengths[size++] = (short) bytes.length;
        used += bytes.length;
    }

    String get(int index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no text " + index);
        }
        int start = starts[index];
        return lengths[index] == 0
                ? ""
                : new String(
                        chunks.get(start / CHUNK),
                        start % CHUNK,
                        lengths[index],
                        StandardCharsets.UTF_8);
    }

    int size() {
        return size;
    }

    int bytes() {
        return chunks.size() * CHUNK;
    }
}
