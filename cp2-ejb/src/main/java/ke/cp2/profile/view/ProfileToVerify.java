package ke.cp2.profile.view;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.profile.value.Gender;
import org.jspecify.annotations.Nullable;

/** A person whose submitted details wait for an officer, as lists show it. */
public record ProfileToVerify(
        long accountId,
        @Nullable String fullName,
        @Nullable String homeCountyCode,
        @Nullable String homeSubCountyCode,
        Instant submittedAt,
        @Nullable Gender gender,
        @Nullable String tscNumber)
        implements Serializable {}
