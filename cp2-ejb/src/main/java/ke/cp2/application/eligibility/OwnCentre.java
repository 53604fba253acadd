package ke.cp2.application.eligibility;

import java.util.Collection;
import java.util.Optional;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.value.Place;
import ke.cp2.vacancy.VacancyDetails;

/** Says why the centre of a vacancy is somebody's own one by now. */
public enum OwnCentre {
    /** Works there, by the number of a work station. */
    WORKS,
    /** Left it so shortly before the examination that it still counts. */
    LEFT,
    /** Works, or worked, at a school that is named like it. */
    LIKELY,
    /** Declared an interest in it in an application of the series. */
    DECLARED;

    /** Judges somebody by the details of now; empty when the centre is another one, or none. */
    public static Optional<OwnCentre> of(
            VacancyDetails vacancy, ProfileFacts facts, Collection<SaidInterest> said) {
        String centre = vacancy.centreCode();
        if (centre == null) {
            return Optional.empty();
        }
        return of(vacancy, facts.stations())
                .or(
                        () ->
                                said.stream()
                                        .filter(one -> one.seriesId() == vacancy.seriesId())
                                        .filter(one -> centre.equals(one.centreCode()))
                                        .findFirst()
                                        .map(one -> DECLARED));
    }

    /** Judges by the work stations only. */
    public static Optional<OwnCentre> of(VacancyDetails vacancy, Collection<Station> stations) {
        String centre = vacancy.centreCode();
        if (centre == null) {
            return Optional.empty();
        }
        Place where = new Place(vacancy.countyCode(), vacancy.subCountyCode());
        for (Station station : stations) {
            if (!station.isOwn(vacancy.examStartsOn())) {
                continue;
            }
            if (station.centres().anyMatch(centre::equals)) {
                return Optional.of(station.isCurrent() ? WORKS : LEFT);
            }
            if (station.mayBe(centre, vacancy.stationName(), where)) {
                return Optional.of(LIKELY);
            }
        }
        return Optional.empty();
    }
}
