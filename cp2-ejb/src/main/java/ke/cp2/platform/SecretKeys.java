package ke.cp2.platform;

import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The keys that only the configuration holds. Read through {@code ConfigProvider} because JPA makes
 * its converters without CDI.
 */
final class SecretKeys {

    private static final int MINIMUM_BYTES = 32;

    private SecretKeys() {}

    /**
     * The key of that name (its last part: {@code field-key}), base64 of at least 256 bits.
     *
     * @throws IllegalStateException when it is missing or too short
     */
    static byte[] read(String name) {
        String setting = "cp2.secrets." + name;
        byte[] key =
                ConfigProvider.getConfig()
                        .getOptionalValue(setting, String.class)
                        .map(value -> Base64.getDecoder().decode(value.trim()))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "setting " + setting + " is missing"));
        if (key.length < MINIMUM_BYTES) {
            throw new IllegalStateException("setting " + setting + " has fewer than 256 bits");
        }
        return key;
    }
}
