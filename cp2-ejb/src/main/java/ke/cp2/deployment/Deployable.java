package ke.cp2.deployment;

import java.util.Set;
import ke.cp2.profile.value.Gender;
import ke.cp2.reference.GeoPoint;

/**
 * Somebody who has accepted an offer, and waits to be sent to a centre.
 *
 * @param id unique within the plan, and the same in each run
 * @param rank the place on the ranked list, from 1
 * @param positions the codes of the positions that the person may hold
 * @param stations the codes of the centres where the person works
 * @param interests the codes of the centres in which the person declared an interest
 * @param sentBefore the codes of the centres where the rules of the series forbid another time
 */
public record Deployable(
        String id,
        GeoPoint home,
        Gender gender,
        int rank,
        Set<String> positions,
        Set<String> stations,
        Set<String> interests,
        Set<String> sentBefore,
        boolean braille,
        boolean signLanguage) {}
