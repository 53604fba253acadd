package ke.cp2.application.decision;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which decisions one officer may take by hand on the applications of a vacancy now.
 *
 * @param open these
 * @param refusal the key of the text why not the others; null when there are no others
 */
public record DecisionChoices(List<Decision> open, @Nullable String refusal)
        implements Serializable {

    /** Tells whether one of some decisions may be taken. */
    public boolean hasAnyOf(List<Decision> some) {
        return open.stream().anyMatch(some::contains);
    }
}
