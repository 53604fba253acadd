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
 * @param removed the kinds of the documents that were there then, and are no longer
 * @param seenInstead what was seen when they were verified without a document, or null
 * @param seenWords the same in the officer's words, or null
 */
public record LastReview(
        ProfileState decision,
        Instant decidedAt,
        List<ProfileChange> changes,
        List<DocumentKind> removed,
        @Nullable SeenInstead seenInstead,
        @Nullable String seenWords)
        implements Serializable {}
