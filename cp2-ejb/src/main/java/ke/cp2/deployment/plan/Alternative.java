package ke.cp2.deployment.plan;

import java.io.Serializable;
import ke.cp2.deployment.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Another place where a person could be, and why the person is not.
 *
 * @param metres from the person's home
 * @param obstacle the rule that forbids it, or null
 * @param extraPoints what it would cost all at least; null where a rule forbids it, or somebody is
 *     fixed there
 */
public record Alternative(
        String centreCode,
        String centreName,
        String positionCode,
        int metres,
        @Nullable Obstacle obstacle,
        @Nullable Long extraPoints)
        implements Serializable {}
