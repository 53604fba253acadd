package ke.cp2.web.audit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail as its page shows it: nothing but words. */
public record ListedEntry(
        long id,
        Instant happenedAt,
        String who,
        String what,
        String subject,
        @Nullable String detail,
        @Nullable String reason)
        implements Serializable {}
