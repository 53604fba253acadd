package ke.cp2.application.interest;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A centre that an applicant declared an interest in.
 *
 * @param reference of the other application in which it was declared; null for this one
 * @param leftOutAt when this application was sent again without it; null while it says so
 */
public record DeclaredCentre(
        String code, InterestKind kind, @Nullable String reference, @Nullable Instant leftOutAt)
        implements Serializable {}
