package ke.cp2.account.credential;

import java.util.Locale;
import ke.cp2.platform.typed.MobileNumber;

/**
 * Somebody whom an import invites.
 *
 * @param number the mobile number
 * @param fullName the name, may be null
 * @param language of the person's messages
 */
public record Invitation(MobileNumber number, String fullName, Locale language) {

    /** What became of an invitation. */
    public enum Outcome {
        /** An account was made, and the login details are on their way. */
        CREATED,
        /** The number has an account; nothing was changed or sent. */
        EXISTING
    }
}
