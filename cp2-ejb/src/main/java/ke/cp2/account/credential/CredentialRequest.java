package ke.cp2.account.credential;

import java.util.Locale;
import ke.cp2.platform.typed.MobileNumber;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a visitor asks for on the pages that send login details.
 *
 * @param number the number that gets the SMS
 * @param language of the page
 * @param address where the request came from
 * @param proof the answer to the challenge of {@link RequestingCredentials#challenge}, or null
 */
public record CredentialRequest(
        MobileNumber number, Locale language, String address, @Nullable String proof) {}
