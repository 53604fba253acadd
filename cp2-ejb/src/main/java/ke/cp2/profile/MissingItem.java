package ke.cp2.profile;

import java.io.Serializable;

/**
 * Something that a complete profile has and this one has not.
 *
 * @param section where it is to be given
 * @param field the name of the form's field, or the section's own name when an entry is missing
 */
public record MissingItem(ProfileSection section, String field) implements Serializable {}
