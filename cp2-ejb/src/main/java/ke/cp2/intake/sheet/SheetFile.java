package ke.cp2.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import ke.cp2.platform.BusinessException;

/** An uploaded file: judged by its content, never by its name. */
public final class SheetFile {

    /** Larger files are not taken. */
    public static final int LARGEST = Limits.FILE_BYTES;

    /** Some thousand rows. */
    private static final int QUICK_BYTES = 128 * 1024;

    private static final int QUICK_UNPACKED = 2 * 1024 * 1024;

    private SheetFile() {}

    /**
     * The sheets of a file, in its order; one for a text file.
     *
     * @throws BusinessException at {@code file}, saying what the file is, when it is no list
     */
    public static List<Sheet> sheets(byte[] content) {
        return kind(content) == FileKind.ZIP
                ? Workbook.sheets(content)
                : List.of(new TextSheet(new TextFile(content)));
    }

    /**
     * Tells whether a file is read within a moment, so that who uploads it can wait for it.
     *
     * @throws BusinessException at {@code file}, when its first bytes say that it is no list
     */
    public static boolean isQuick(byte[] content) {
        FileKind kind = kind(content);
        return content.length <= QUICK_BYTES
                && (kind != FileKind.ZIP || ZipParts.unpacksTo(content, QUICK_UNPACKED));
    }

    private static FileKind kind(byte[] content) {
        if (content.length == 0) {
            throw BusinessException.at("file", "campaign.fileWithoutContent");
        }
        if (content.length > LARGEST) {
            throw BusinessException.at("file", "campaign.fileTooLarge");
        }
        FileKind kind = FileKind.of(content);
        if (kind.refusal() != null) {
            throw BusinessException.at("file", kind.refusal());
        }
        return kind;
    }

    /** Tells whether the bytes hold that text, with a zero after each wide character. */
    static boolean holds(byte[] content, String text, boolean wide) {
        byte[] sought =
                text.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        outer:
        for (int i = 0; i <= content.length - sought.length; i++) {
            for (int j = 0; j < sought.length; j++) {
                if (content[i + j] != sought[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
