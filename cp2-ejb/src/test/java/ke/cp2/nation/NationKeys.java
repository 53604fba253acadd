package ke.cp2.nation;

import java.util.function.Function;
import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.cipher.FieldKeys;
import ke.cp2.platform.cipher.KeyedHash;

/**
 * The keys of the portal that is to read the nation.
 *
 * @param ciphers encrypt a column
 * @param index makes blind indexes
 * @param secrets hashes what only its owner knows
 */
public record NationKeys(
        Function<String, FieldCipher> ciphers, KeyedHash index, KeyedHash secrets) {

    static NationKeys of(FieldKeys fields, KeyedHash index, KeyedHash secrets) {
        return new NationKeys(column -> new FieldCipher(fields, column), index, secrets);
    }

    /** Those of the portal that this runs in. */
    public static NationKeys configured() {
        return new NationKeys(FieldCipher::of, KeyedHash.ofIndex(), KeyedHash.ofSecrets());
    }

    FieldCipher cipher(String column) {
        return ciphers.apply(column);
    }
}
