package ke.cp2.profile.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import ke.cp2.platform.BusinessException;

/** The formats of documents, known by their first bytes. */
public enum DocumentFormat {
    PDF("pdf", "%PDF-"),
    JPEG("jpe?g", "\u00ff\u00d8\u00ff"),
    PNG("png", "\u0089PNG\r\n\u001a\n");

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private final String ending;
    private final String beginning;

    /**
     * @param ending a pattern of what stands behind the last dot of a name
     * @param beginning the first bytes, each as a character
     */
    DocumentFormat(String ending, String beginning) {
        this.ending = ending;
        this.beginning = beginning;
    }

    /**
     * Finds the format of a file by its content, which its name must not contradict.
     *
     * @throws BusinessException at {@code file} when it is empty, too large, of another format, or
     *     not what its name says
     */
    public static DocumentFormat of(String name, byte[] content) {
        if (content.length == 0) {
            throw refused("profile.documentEmpty");
        }
        if (content.length > LARGEST) {
            throw refused("profile.documentTooLarge");
        }
        DocumentFormat format =
                Arrays.stream(values())
                        .filter(one -> one.begins(content))
                        .findFirst()
                        .orElseThrow(() -> refused("profile.documentFormat"));
        String typed = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.contains(".") && !typed.matches(format.ending)) {
            throw BusinessException.at("file", "profile.documentName", format.name());
        }
        return format;
    }

    /**
     * Gives what is kept of such a file: a picture is drawn anew as a JPEG, without anything else
     * that was in the file; a PDF stays as it is.
     *
     * @throws BusinessException at {@code file} when it cannot be read, or does things by itself
     */
    byte[] cleaned(byte[] content) {
        if (this != PDF) {
            return Picture.redrawn(this, content);
        }
        PdfCheck.refuseActive(content);
        return content;
    }

    /** The ending of the names of what is kept. */
    String keptEnding() {
        return this == PDF ? ".pdf" : ".jpg";
    }

    static BusinessException refused(String key) {
        return BusinessException.at("file", key);
    }

    private boolean begins(byte[] content) {
        int length = Math.min(beginning.length(), content.length);
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(beginning);
    }
}
