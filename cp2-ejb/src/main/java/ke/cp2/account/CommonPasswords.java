package ke.cp2.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passwords that attackers try first: the 30,000 most common ones of the library zxcvbn (MIT), of
 * which about 11,600 are long enough to be chosen here, and some that suggest themselves in Kenya.
 */
final class CommonPasswords {

    private static final Set<String> LOCAL =
            Set.of(
                    "nairobi1",
                    "nairobi2026",
                    "mombasa1",
                    "kisumu123",
                    "nakuru123",
                    "eldoret1",
                    "kenya123",
                    "kenya254",
                    "kenya2026",
                    "harambee",
                    "hakunamatata",
                    "safaricom",
                    "safaricom1",
                    "mpesa123",
                    "jambokenya",
                    "mwalimu1",
                    "mwalimu123",
                    "teacher1",
                    "teacher123",
                    "examiner",
                    "examiner1",
                    "invigilator",
                    "supervisor1",
                    "council1",
                    "karibu123",
                    "mungunimwema",
                    "yesunibwana",
                    "nenosiri",
                    "nenosiri1",
                    "kenyatta1");

    private final Set<String> passwords;

    CommonPasswords(int shortest) {
        this.passwords =
                Stream.concat(listed(), LOCAL.stream())
                        .filter(password -> password.length() >= shortest)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> listed() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the password is one of them, in whatever case. */
    boolean contain(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT));
    }
}
