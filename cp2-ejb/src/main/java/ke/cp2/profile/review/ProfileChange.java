package ke.cp2.profile.review;

import java.io.Serializable;
import ke.cp2.profile.ProfileSection;
import org.jspecify.annotations.Nullable;

/**
 * A difference between the details that an officer decided on and the details now.
 *
 * @param entry what tells the entry of a list from the others, as it is kept; "" for a field of the
 *     profile itself
 * @param field the name of the field; null for an entry that came or went
 * @param before the value as it was kept, null for none
 * @param after the value as it is kept, null for none
 * @param concealed whether the values are not told
 */
public record ProfileChange(
        ProfileSection section,
        String entry,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after,
        boolean concealed)
        implements Serializable {}
