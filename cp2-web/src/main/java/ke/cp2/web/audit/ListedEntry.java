package ke.cp2.web.audit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as its page shows it: nothing but words.
 *
 * @param number the mobile number of who did it, because two may have one name; null for the portal
 */
public record ListedEntry(
        long id,
        Instant happenedAt,
        String who,
        @Nullable String number,
        String what,
        String subject,
        @Nullable String detail,
        @Nullable String reason)
        implements Serializable {}
