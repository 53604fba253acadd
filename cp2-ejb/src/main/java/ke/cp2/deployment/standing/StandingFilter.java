package ke.cp2.deployment.standing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the places of a sub-county.
 *
 * @param centreCode only there, or null
 * @param positionCode only as such, or null
 */
public record StandingFilter(
        long seriesId,
        String subCountyCode,
        @Nullable String centreCode,
        @Nullable String positionCode)
        implements Serializable {

    boolean takes(Standing place) {
        return (centreCode == null || centreCode.equals(place.centreCode()))
                && (positionCode == null || positionCode.equals(place.positionCode()));
    }
}
