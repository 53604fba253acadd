package ke.cp2.campaign.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import ke.cp2.platform.BusinessException;

/**
 * The text of a file: UTF-8 or UTF-16 with or without a byte order mark, otherwise the code page
 * that Excel writes here.
 */
final class TextFile {

    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4_000;

    private TextFile() {}

    static String text(byte[] content) {
        String text = decoded(content);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // NUL marks the end in files of old systems; anywhere else the file is no text.
        String whole = unmarked.replaceFirst("\0+\\z", "");
        if (whole.indexOf('\0') >= 0) {
            throw BusinessException.at("file", "campaign.fileNoText");
        }
        return whole;
    }

    private static String decoded(byte[] content) {
        Charset wide = wide(content);
        if (wide != null) {
            return new String(content, wide);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, EXCEL);
        }
    }

    /** UTF-16 says so, or has a zero beside nearly every Latin letter and digit. */
    private static Charset wide(byte[] content) {
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
