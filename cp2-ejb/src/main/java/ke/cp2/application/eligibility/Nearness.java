package ke.cp2.application.eligibility;

import java.util.Optional;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.value.Place;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** Says what makes a vacancy near to a person, the closest first. */
public enum Nearness {
    HOME_SUB_COUNTY,
    WORK_SUB_COUNTY,
    HOME_COUNTY,
    WORK_COUNTY;

    /** Tells how near a vacancy is; empty for who neither lives nor works in its county. */
    static Optional<Nearness> of(VacancyDetails vacancy, ProfileFacts facts) {
        String county = vacancy.countyCode();
        String subCounty = vacancy.subCountyCode();
        if (subCounty != null && subCounty.equals(facts.home().subCountyCode())) {
            return Optional.of(HOME_SUB_COUNTY);
        }
        Nearness work = atWork(county, subCounty, facts);
        if (work != WORK_SUB_COUNTY && county.equals(facts.home().countyCode())) {
            return Optional.of(HOME_COUNTY);
        }
        return Optional.ofNullable(work);
    }

    private static @Nullable Nearness atWork(
            String county, @Nullable String subCounty, ProfileFacts facts) {
        Nearness nearest = null;
        for (ProfileFacts.Station station : facts.stations()) {
            Place place = station.place();
            if (station.isCurrent() && county.equals(place.countyCode())) {
                if (subCounty != null && subCounty.equals(place.subCountyCode())) {
                    return WORK_SUB_COUNTY;
                }
                nearest = WORK_COUNTY;
            }
        }
        return nearest;
    }

    /** Tells whether it is the person's own sub-county. */
    public boolean isSubCounty() {
        return this == HOME_SUB_COUNTY || this == WORK_SUB_COUNTY;
    }
}
