package ke.cp2.application.byhand;

import java.io.Serializable;
import java.util.List;
import ke.cp2.application.eligibility.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Shows somebody to whom one officer has given an outcome by hand.
 *
 * @param name the applicant's full name, or null
 * @param metRules whether all rules were met when the application was sent
 * @param unmet the rules that were not met when the application was sent
 * @param verified whether an officer has verified the details as they are now
 */
public record HandPerson(
        String reference,
        @Nullable String name,
        boolean metRules,
        List<Verdict> unmet,
        boolean verified)
        implements Serializable {}
