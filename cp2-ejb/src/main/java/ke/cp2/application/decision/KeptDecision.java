package ke.cp2.application.decision;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An application that stayed decided when the decision on it was taken back.
 *
 * @param name the applicant's full name, or null
 * @param told whether the applicant knew the decision already; otherwise it was decided anew
 *     meanwhile
 */
public record KeptDecision(String reference, @Nullable String name, boolean told)
        implements Serializable {}
