package ke.cp2.centre;

import java.io.Serializable;
import ke.cp2.reference.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a list says about a centre.
 *
 * @param code eight digits
 * @param candidates its own candidates of the series
 * @param hostCode the centre at which they sit; null when they sit here
 * @param assisted those of its own candidates whose invigilators need a skill
 * @param point where it lies; null when only its sub-county is known
 */
public record CentreTerms(
        String code,
        String name,
        String countyCode,
        String subCountyCode,
        int candidates,
        @Nullable String hostCode,
        AssistedCandidates assisted,
        @Nullable GeoPoint point)
        implements Serializable {

    /** A centre with fewer candidates is hosted by another one of its sub-county. */
    public static final int HOSTED_BELOW = 30;

    /** A centre without candidates whose invigilators need a skill, somewhere in its sub-county. */
    public CentreTerms(
            String code,
            String name,
            String countyCode,
            String subCountyCode,
            int candidates,
            @Nullable String hostCode) {
        this(
                code,
                name,
                countyCode,
                subCountyCode,
                candidates,
                hostCode,
                AssistedCandidates.NONE,
                null);
    }

    /** The same centre with those candidates, at that point. */
    public CentreTerms with(AssistedCandidates others, @Nullable GeoPoint place) {
        return new CentreTerms(
                code, name, countyCode, subCountyCode, candidates, hostCode, others, place);
    }

    /** Tells whether it is small enough to be hosted, and nobody hosts it. */
    public boolean isWithoutHost() {
        return candidates > 0 && candidates < HOSTED_BELOW && hostCode == null;
    }
}
