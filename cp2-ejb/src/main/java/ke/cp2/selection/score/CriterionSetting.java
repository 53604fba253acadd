package ke.cp2.selection.score;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says how many points a criterion gives at most, and how far it reaches.
 *
 * @param most 0 when the criterion does not count
 * @param reach see {@link Criterion}; checked when it was set
 */
public record CriterionSetting(Criterion criterion, int most, @Nullable String reach)
        implements Serializable {

    /** The number that the reach is. */
    int number() {
        return Integer.parseInt(Objects.requireNonNull(reach));
    }

    /** Writes it for the audit trail: {@code DISTANCE 30 (50)}. */
    String summary() {
        return criterion.name() + ' ' + most + (reach == null ? "" : " (" + reach + ")");
    }
}
