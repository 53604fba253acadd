package ke.cp2.campaign;

import java.io.Serializable;
import ke.cp2.application.ApplicationState;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.ProfileState;
import org.jspecify.annotations.Nullable;

/**
 * Describes the people whom a campaign is for. What is null is left open; what is given must all be
 * true. Series, position and application state are about one and the same application.
 *
 * @param seriesId of an application
 * @param positionCode of an application
 * @param applicationState of an application
 * @param countyCode where the person lives or works
 * @param subCountyCode the same, inside the county
 * @param profileState how far the profile is
 */
public record Audience(
        @Nullable Long seriesId,
        @Nullable String positionCode,
        @Nullable ApplicationState applicationState,
        @Nullable String countyCode,
        @Nullable String subCountyCode,
        @Nullable ProfileState profileState)
        implements Serializable {

    /** Every professional who can be written to. */
    public static final Audience EVERYBODY = new Audience(null, null, null, null, null, null);

    /**
     * @throws BusinessException at {@code county} when a sub-county stands without its county
     */
    public Audience {
        if (subCountyCode != null && countyCode == null) {
            throw BusinessException.at("county", "campaign.countyMissing");
        }
    }

    boolean asksApplication() {
        return seriesId != null || positionCode != null || applicationState != null;
    }
}
