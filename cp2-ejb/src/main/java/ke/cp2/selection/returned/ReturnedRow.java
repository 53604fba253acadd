package ke.cp2.selection.returned;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.profile.review.ReturnTerm;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Shows somebody on a ranked list whose details were returned after the closing.
 *
 * @param place null while the list is in the making
 * @param name of the person; null when none is known
 * @param by the name of the officer who returned them
 * @param reason in that officer's words
 * @param agreedBy the name of the second officer who agreed, or null
 * @param term when that officer agreed, and until when the person can answer it
 * @param verifiedAt when they were verified since, or null
 * @param held whether the person keeps the place, and waits
 * @param over whether the time to answer has passed since the list was made
 */
public record ReturnedRow(
        @Nullable Integer place,
        String reference,
        AccountId accountId,
        @Nullable String name,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable String agreedBy,
        ReturnTerm term,
        @Nullable Instant verifiedAt,
        boolean held,
        boolean over)
        implements Serializable {}
