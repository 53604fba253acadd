package ke.cp2.platform.cipher;

import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The keys that only the configuration holds. Read through {@code ConfigProvider} because JPA makes
 * its converters without CDI.
 */
final class SecretKeys {

    private static final String PREFIX = "cp2.secrets.";
    private static final int MINIMUM_BYTES = 32;

    private SecretKeys() {}

    /**
     * The key of that name (its last part: {@code field-key}), base64 of at least 256 bits.
     *
     * @throws IllegalStateException when it is missing or too short
     */
    static byte[] read(String name) {
        return decoded(name, text(name));
    }

    /** The text of that setting; empty when it is missing. */
    static Optional<String> text(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(PREFIX + name, String.class)
                .map(String::trim);
    }

    /** The key in the text of that setting. */
    static byte[] decoded(String name, Optional<String> value) {
        byte[] key =
                Base64.getDecoder()
                        .decode(
                                value.orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "setting "
                                                                + PREFIX
                                                                + name
                                                                + " is missing or no list of id:key")));
        if (key.length < MINIMUM_BYTES) {
            throw new IllegalStateException(
                    "setting " + PREFIX + name + " has fewer than 256 bits");
        }
        return key;
    }
}
