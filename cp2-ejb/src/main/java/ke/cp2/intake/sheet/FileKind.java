package ke.cp2.intake.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises the kind of a file by its first bytes. */
enum FileKind {
    /** A workbook, or another zip: its entries tell. */
    ZIP(null),
    /** Text with separators, as far as one can see here. */
    TEXT(null),
    PDF("campaign.filePdf"),
    IMAGE("campaign.fileImage"),
    OLD_EXCEL("campaign.fileOldExcel"),
    ENCRYPTED("campaign.fileEncrypted"),
    DOCUMENT("campaign.fileDocument"),
    WEB_PAGE("campaign.fileWebPage"),
    ARCHIVE("campaign.fileArchive");

    private static final int HEAD = 512;

    private final @Nullable String refusal;

    FileKind(@Nullable String refusal) {
        this.refusal = refusal;
    }

    /** The key of the reason why it is not read; null when it is. */
    @Nullable String refusal() {
        return refusal;
    }

    static FileKind of(byte[] content) {
        String head =
                new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return compound(content);
        }
        if (isImage(head)) {
            return IMAGE;
        }
        if (head.startsWith("\u001f\u008b")
                || head.startsWith("Rar!")
                || head.startsWith("7z\u00bc\u00af")) {
            return ARCHIVE;
        }
        String text = head.replace("\0", "").replaceFirst("^[^\\x21-\\x7e]+", "");
        // Some programs write a line of their own before the signature.
        if (text.startsWith("%PDF-") || head.contains("\n%PDF-")) {
            return PDF;
        }
        String tag = text.strip().toLowerCase(Locale.ROOT);
        if (tag.startsWith("{\\rtf")) {
            return DOCUMENT;
        }
        return tag.startsWith("<") ? WEB_PAGE : TEXT;
    }

    private static boolean isImage(String head) {
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || head.startsWith("ftyp", 4)
                || (head.startsWith("BM") && head.indexOf('\0') > 0);
    }

    /** Files of old Office programs, and new ones with a password, are folders in one file. */
    private static FileKind compound(byte[] content) {
        if (SheetFile.holds(content, "EncryptedPackage", true)) {
            return ENCRYPTED;
        }
        return SheetFile.holds(content, "WordDocument", true) ? DOCUMENT : OLD_EXCEL;
    }
}
