package ke.cp2.profile;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as people type and paste them, made fit to be kept and compared. */
final class Written {

    /**
     * A person's name: letters of any script with their marks, and what stands between names. It
     * starts with a letter.
     */
    static final String NAME = "\\s*[\\p{L}][\\p{L}\\p{M}\\s.,'\u2019\u02bc`\\-]*";

    /** A member number of NSSF or SHA. */
    static final String NUMBER = "\\s*[0-9A-Za-z][0-9A-Za-z\\s/-]*";

    /** A bank account number: 5 to 20 digits, with spaces or dashes as banks print them. */
    static final String ACCOUNT_NUMBER = "([\\s-]*[0-9]){5,20}\\s*";

    /** A telephone number of any country, with what people write between the digits. */
    static final String PHONE = "\\s*\\+?([\\s().-]*[0-9]){9,15}\\s*";

    /** An email address with a dot in its domain. */
    static final String EMAIL = "\\s*[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}\\s*";

    /**
     * Control characters, and the marks that turn the direction of what follows them on the page.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff&&[^\\s]]");

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    private Written() {}

    /**
     * One line of text: composed characters, single spaces, nothing invisible; null when nothing is
     * left. Everything else stays as it was written; pages escape it.
     */
    static String line(String text) {
        if (text == null) {
            return null;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String line = SPACES.matcher(visible).replaceAll(" ").strip();
        return line.isEmpty() ? null : Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    /** The text without any space. */
    static String compact(String text) {
        return SPACES.matcher(text).replaceAll("");
    }
}
