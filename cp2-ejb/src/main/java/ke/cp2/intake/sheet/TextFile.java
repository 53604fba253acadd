package ke.cp2.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: UTF-8 or UTF-16 with or without a byte order mark, otherwise the code page
 * that Excel writes here. It is decoded while its lines are read, never as a whole.
 */
final class TextFile {

    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4_000;

    private final byte[] content;
    private final int length;
    private final Charset charset;

    TextFile(byte[] content) {
        this.content = content;
        Charset wide = wide(content);
        int width = wide == null ? 1 : 2;
        length = withoutEnd(width);
        refuseZeros(width);
        charset = wide != null ? wide : isUtf8() ? StandardCharsets.UTF_8 : EXCEL;
    }

    /** Its lines from the first one. */
    TextLines lines() {
        return new TextLines(
                new InputStreamReader(new ByteArrayInputStream(content, 0, length), charset));
    }

    /** Tells how many lines end. */
    int linesAbout() {
        int lines = 1;
        for (int i = 0; i < length; i++) {
            lines += content[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** NUL marks the end in files of old systems. */
    private int withoutEnd(int width) {
        int end = content.length - content.length % width;
        while (end > 0 && isZero(end - width, width)) {
            end -= width;
        }
        return end;
    }

    /** With NUL anywhere else the file is no text. */
    private void refuseZeros(int width) {
        for (int i = 0; i < length; i += width) {
            if (isZero(i, width)) {
                throw BusinessException.at("file", "campaign.fileNoText");
            }
        }
    }

    private boolean isZero(int at, int width) {
        return content[at] == 0 && content[at + width - 1] == 0;
    }

    private boolean isUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content, 0, length);
        CharBuffer out = CharBuffer.allocate(LOOKED_AT);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    /** UTF-16 says so, or has a zero beside nearly every Latin letter and digit. */
    private static @Nullable Charset wide(byte[] content) {
        int length = Math.min(content.length, LOOKED_AT);
        if (length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        if (odd > length / 4 && even < length / 50 + 1) {
            return StandardCharsets.UTF_16LE;
        }
        return even > length / 4 && odd < length / 50 + 1 ? StandardCharsets.UTF_16BE : null;
    }
}
