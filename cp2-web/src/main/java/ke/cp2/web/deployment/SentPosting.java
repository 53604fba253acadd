package ke.cp2.web.deployment;

import java.io.Serializable;
import ke.cp2.deployment.posting.PostedPerson;
import org.jspecify.annotations.Nullable;

/**
 * A deployment of an application, in words.
 *
 * @param origin who has sent the person there, and by what; "" when that is not kept
 * @param planId the plan that has; null when none has
 */
public record SentPosting(
        PostedPerson person, String position, String origin, @Nullable Long planId)
        implements Serializable {}
