package ke.cp2.deployment.solution;

import java.util.Map;
import ke.cp2.deployment.Deployable;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be sent to a centre.
 *
 * @param applications the accepted ones, by their positions
 * @param stationPosition the position of a vacancy that is for one centre only, or null
 * @param stationCentre the code of that centre, or null
 */
public record PlacePerson(
        AccountId accountId,
        Deployable deployable,
        Map<String, Long> applications,
        @Nullable String stationPosition,
        @Nullable String stationCentre) {

    /** The application that was accepted for a position. */
    public long application(String positionCode) {
        Long application = applications.get(positionCode);
        if (application == null) {
            throw new IllegalArgumentException("not accepted as " + positionCode);
        }
        return application;
    }
}
