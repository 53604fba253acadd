package ke.cp2.nation;

import ke.cp2.platform.cipher.FieldCipher;
import ke.cp2.platform.cipher.FieldKeys;
import ke.cp2.platform.cipher.KeyedHash;

/**
 * The keys of the portal that is to read the nation.
 *
 * @param fields encrypt
 * @param index makes blind indexes
 * @param secrets hashes what only its owner knows
 */
public record NationKeys(FieldKeys fields, KeyedHash index, KeyedHash secrets) {

    FieldCipher cipher(String column) {
        return new FieldCipher(fields, column);
    }
}
