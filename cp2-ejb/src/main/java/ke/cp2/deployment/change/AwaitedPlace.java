package ke.cp2.deployment.change;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place that somebody is to come to.
 *
 * @param changeId by which change
 * @param name of the person, or the reference of the application where there is none
 * @param until when a reserve can answer the offer; null while the second officer has to approve it
 */
public record AwaitedPlace(long changeId, String name, @Nullable Instant until)
        implements Serializable {

    /** Tells whether it is offered, and the answer has not come. */
    public boolean isOffered() {
        return until != null;
    }
}
