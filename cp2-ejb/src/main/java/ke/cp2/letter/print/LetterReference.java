package ke.cp2.letter.print;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a letter as the council files it: {@code KNEC/GEN/EA/FA/SI/APP/KCSE/INV/2026/00001}, with
 * examination, position, year and a serial number.
 */
public record LetterReference(String text) implements Serializable {

    private static final String FILE = "KNEC/GEN/EA/FA/SI/APP/";

    private static final Pattern FORMAT =
            Pattern.compile(FILE + "[A-Z]{2,10}(?:-[A-Z]{2})?/[A-Z]{2,10}/\\d{1,4}/\\d{5,9}");

    /**
     * @throws IllegalArgumentException when the text is no reference
     */
    public LetterReference {
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException("not the reference of a letter");
        }
    }

    /** The reference of a new letter. */
    public static LetterReference of(
            String examCode, String positionCode, int examYear, long serial) {
        return new LetterReference(
                String.format(
                        Locale.ROOT,
                        "%s%s/%s/%d/%05d",
                        FILE,
                        examCode,
                        positionCode,
                        examYear,
                        serial));
    }

    /**
     * Gives the part that tells letters apart, to save a file under: {@code KCSE-INV-2026-00001}.
     */
    public String fileName() {
        return text.substring(FILE.length()).replace('/', '-');
    }

    @Override
    public String toString() {
        return text;
    }
}
