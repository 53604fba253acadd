package ke.cp2.application.interest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A centre that an applicant declared an interest in.
 *
 * @param reference of the other application in which it was declared; null for this one
 */
public record DeclaredCentre(String code, InterestKind kind, @Nullable String reference)
        implements Serializable {}
