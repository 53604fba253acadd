package ke.cp2.profile.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.document.DocumentKind;
import ke.cp2.profile.value.SeenInstead;
import org.jspecify.annotations.Nullable;

/**
 * Tells an officer how somebody's details were decided on last, and what has changed since.
 *
 * @param officer the name of who decided so, or null
 * @param agreed the second officer who agreed that they were returned, or null
 * @param removed the kinds of the documents that were there then, and are no longer
 * @param seenInstead what was seen when they were verified and no document was opened, or null
 * @param seenWords the same in the officer's words, or null
 */
public record LastReview(
        ProfileState decision,
        Instant decidedAt,
        @Nullable String officer,
        @Nullable Agreed agreed,
        List<ProfileChange> changes,
        List<DocumentKind> removed,
        @Nullable SeenInstead seenInstead,
        @Nullable String seenWords)
        implements Serializable {

    /**
     * Names who agreed, and when.
     *
     * @param officer the name, or null
     */
    public record Agreed(@Nullable String officer, Instant at) implements Serializable {}
}
