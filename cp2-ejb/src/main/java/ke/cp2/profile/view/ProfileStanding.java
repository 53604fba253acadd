package ke.cp2.profile.view;

import java.io.Serializable;
import java.util.List;
import ke.cp2.profile.Completeness;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.value.ReturnReason;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a person's profile has come.
 *
 * @param state null while there is no profile
 * @param consentNeeded whether the data-protection notice is still to be agreed to
 * @param completeness what is there and what is missing; null while there is no profile
 * @param countyCode the home county, or null
 * @param stations where the person works or worked, without the subjects
 * @param returnReasons what the officer chose who returned the details; empty when nobody did
 * @param returnReason the officer's words, or null
 */
public record ProfileStanding(
        @Nullable ProfileState state,
        boolean consentNeeded,
        @Nullable Completeness completeness,
        @Nullable String countyCode,
        List<Station> stations,
        List<ReturnReason> returnReasons,
        @Nullable String returnReason)
        implements Serializable {

    /** Tells whether there is something for the person to submit now. */
    public boolean submittable() {
        return completeness != null
                && completeness.isComplete()
                && state != null
                && state.isToSubmit();
    }
}
