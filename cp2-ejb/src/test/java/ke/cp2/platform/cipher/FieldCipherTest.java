package ke.cp2.platform.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import ke.cp2.platform.UnboundValue;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private static final byte[] FIRST =
            "the first key of the fields 0001".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND =
            "the other key of the fields 0002".getBytes(StandardCharsets.UTF_8);

    /** Written before columns were bound, under the first key. */
    private static final String UNBOUND = UnboundValue.of(FIRST, "A123456789B");

    private final FieldCipher cipher =
            new FieldCipher(FieldKeys.of("k1", FIRST), "PROFILE.KRA_PIN_ENC");

    @Test
    void aValueIsReadInItsColumnOnly() {
        String value = cipher.encrypt("A123456789B");

        assertThat(value).startsWith("2:k1:").doesNotContain("A123456789B");
        assertThat(cipher.decrypt(value)).isEqualTo("A123456789B");
        FieldCipher other = new FieldCipher(FieldKeys.of("k1", FIRST), "PROFILE.NATIONAL_ID_ENC");
        assertThatThrownBy(() -> other.decrypt(value)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bytesAreReadInTheirColumnOnly() {
        byte[] value = cipher.encrypt(new byte[] {1, 2, 58, 3});

        assertThat(cipher.decrypt(value)).containsExactly(1, 2, 58, 3);
        FieldCipher other = new FieldCipher(FieldKeys.of("k1", FIRST), "IMPORT_FILE.CONTENT_ENC");
        assertThatThrownBy(() -> other.decrypt(value)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBoundValueDoesNotPassForAnUnboundOne() {
        String value = cipher.encrypt("A123456789B");
        FieldCipher other = new FieldCipher(FieldKeys.of("k1", FIRST), "PROFILE.NATIONAL_ID_ENC");

        assertThatThrownBy(() -> other.decrypt(value.substring(2)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void valuesFromBeforeAreStillRead() {
        assertThat(cipher.decrypt(UNBOUND)).isEqualTo("A123456789B");
    }

    @Test
    void anOldKeyReadsAndTheCurrentOneWrites() {
        String old = cipher.encrypt("A123456789B");
        FieldKeys keys = FieldKeys.of("k2", SECOND).and("k1", FIRST);
        FieldCipher rotated = new FieldCipher(keys, "PROFILE.KRA_PIN_ENC");

        assertThat(rotated.decrypt(old)).isEqualTo("A123456789B");
        assertThat(rotated.encrypt("A123456789B")).startsWith("2:k2:");
        assertThatThrownBy(
                        () ->
                                new FieldCipher(FieldKeys.of("k2", SECOND), "PROFILE.KRA_PIN_ENC")
                                        .decrypt(old))
                .hasMessage("no key k1 is configured");
    }

    @Test
    void theKeysComeFromTheirSettings() {
        Map<String, String> settings =
                Map.of(
                        "field-key-id",
                        "k3",
                        "field-key",
                        base64(SECOND),
                        "old-field-keys",
                        "k1:" + base64(FIRST) + ",k2:" + base64(SECOND));
        FieldKeys keys = FieldKeys.read(name -> Optional.ofNullable(settings.get(name)));

        assertThat(keys.current()).isEqualTo("k3");
        assertThat(new FieldCipher(keys, "PROFILE.KRA_PIN_ENC").decrypt(UNBOUND))
                .isEqualTo("A123456789B");
    }

    @Test
    void aChangedValueIsNotRead() {
        String value = cipher.encrypt("A123456789B");
        char last = value.charAt(10) == 'A' ? 'B' : 'A';
        String changed = value.substring(0, 10) + last + value.substring(11);

        assertThatThrownBy(() -> cipher.decrypt(changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("nothing"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
