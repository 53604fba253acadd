package ke.cp2.account.password;

import java.util.regex.Pattern;

/**
 * A password as it comes from a note or a message: with a blank, a line end or an invisible
 * character before or behind it that nobody sees or means. What stands inside belongs to it.
 */
public final class PastedPassword {

    private static final Pattern AROUND =
            Pattern.compile("^[\\p{Z}\\p{Cc}\\p{Cf}]+|[\\p{Z}\\p{Cc}\\p{Cf}]+$");

    private PastedPassword() {}

    /** The password without what is blank or invisible around it. */
    public static String trimmed(String password) {
        return AROUND.matcher(password).replaceAll("");
    }
}
