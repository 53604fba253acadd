package ke.cp2.selection.list;

import java.io.Serializable;
import java.time.Instant;

/**
 * Shows that the posts of a vacancy were changed after its closing.
 *
 * @param before the posts at the closing
 * @param by the name of the officer who changed them last
 */
public record ChangedPosts(int before, int now, String by, Instant at) implements Serializable {}
