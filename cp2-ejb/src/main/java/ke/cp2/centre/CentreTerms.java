package ke.cp2.centre;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a list says about a centre.
 *
 * @param code eight digits
 * @param candidates its own candidates of the series
 * @param hostCode the centre at which they sit; null when they sit here
 */
public record CentreTerms(
        String code,
        String name,
        String countyCode,
        String subCountyCode,
        int candidates,
        @Nullable String hostCode)
        implements Serializable {

    /** A centre with fewer candidates is hosted by another one of its sub-county. */
    public static final int HOSTED_BELOW = 30;

    /** Tells whether it is small enough to be hosted, and nobody hosts it. */
    public boolean isWithoutHost() {
        return candidates > 0 && candidates < HOSTED_BELOW && hostCode == null;
    }
}
