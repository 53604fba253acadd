package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a plan sends nowhere.
 *
 * @param rank the place in the order of the accepted applications
 * @param fullName null when it is not known
 */
public record LeftOver(long accountId, @Nullable String fullName, int rank, List<String> positions)
        implements Serializable {

    public LeftOver {
        positions = List.copyOf(positions);
    }
}
