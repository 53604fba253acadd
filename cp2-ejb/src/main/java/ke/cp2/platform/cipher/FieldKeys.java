package ke.cp2.platform.cipher;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;

/** The keys of encrypted fields by their ids: one that encrypts, and older ones that still read. */
public final class FieldKeys {

    /** The key that installations began with has no id in the configuration. */
    public static final String FIRST = "k1";

    private static final int KEY_BYTES = 32;

    private final String current;
    private final Map<String, SecretKeySpec> keys = new HashMap<>();

    private FieldKeys(String current) {
        this.current = current;
    }

    /** One key, under that id. */
    public static FieldKeys of(String id, byte[] key) {
        return new FieldKeys(id).and(id, key);
    }

    /** Another key, which decrypts only. */
    public FieldKeys and(String id, byte[] key) {
        if (!id.matches("[A-Za-z0-9-]{1,20}") || keys.containsKey(id)) {
            throw new IllegalStateException("key id " + id + " is wrong or stands there twice");
        }
        keys.put(id, new SecretKeySpec(Arrays.copyOf(key, KEY_BYTES), "AES"));
        return this;
    }

    private static final class Holder {
        private static final FieldKeys CONFIGURED = read(SecretKeys::text);
    }

    /** The configured keys. */
    static FieldKeys configured() {
        return Holder.CONFIGURED;
    }

    /**
     * Keys from their settings, asked for by the last part of their names: {@code field-key},
     * {@code field-key-id} and {@code old-field-keys}, a list of {@code id:key}.
     *
     * @throws IllegalStateException when one is missing, too short, or stands there twice
     */
    public static FieldKeys read(Function<String, Optional<String>> settings) {
        FieldKeys keys =
                of(
                        settings.apply("field-key-id").orElse(FIRST),
                        SecretKeys.decoded("field-key", settings.apply("field-key")));
        for (String entry : settings.apply("old-field-keys").orElse("").split(",")) {
            if (!entry.isBlank()) {
                String[] parts = entry.trim().split(":", 2);
                keys.and(
                        parts[0],
                        SecretKeys.decoded(
                                "old-field-keys",
                                Optional.of(parts)
                                        .filter(two -> two.length == 2)
                                        .map(two -> two[1])));
            }
        }
        return keys;
    }

    /** The id of the key that encrypts. */
    String current() {
        return current;
    }

    SecretKeySpec key(String id) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("no key " + id + " is configured");
        }
        return key;
    }
}
