package ke.cp2.profile.value;

import ke.cp2.platform.cipher.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * Finds near ID numbers among namesakes by an index, without reading a number: whatever single slip
 * parts two numbers of seven digits or more ({@link NationalId#isNear}), they begin or end alike.
 * The name is in the keys, since a thousand beginnings without it could be counted out.
 *
 * @param head the blind index of the name with the first digits
 * @param tail the blind index of the name with the last digits
 */
public record NamedIdKeys(@Nullable String head, @Nullable String tail) {

    private static final NamedIdKeys NONE = new NamedIdKeys(null, null);

    /** So many digits; a slip that touches the first ones leaves the last ones as they are. */
    private static final int DIGITS = 3;

    /** So many of the 64 characters of a hash tell a nation's people apart. */
    private static final int LENGTH = 16;

    /**
     * Makes the keys of a person; without a name or a number they are null.
     *
     * @param nameKey the name as {@link ke.cp2.platform.typed.PersonName#key} writes it
     */
    public static NamedIdKeys of(
            @Nullable String nameKey, @Nullable NationalId id, KeyedHash blindIndex) {
        if (nameKey == null || id == null) {
            return NONE;
        }
        String digits = id.canonical();
        int part = Math.min(DIGITS, digits.length());
        return new NamedIdKeys(
                key(blindIndex, nameKey + '<' + digits.substring(0, part)),
                key(blindIndex, nameKey + '>' + digits.substring(digits.length() - part)));
    }

    private static String key(KeyedHash blindIndex, String text) {
        return blindIndex.of(text).substring(0, LENGTH);
    }
}
