package ke.cp2.application.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import ke.cp2.application.interest.SaidInterest;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.value.Place;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

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
        return of(vacancy, facts.stations(), said);
    }

    /** Judges by work stations and by what was declared in applications. */
    public static Optional<OwnCentre> of(
            VacancyDetails vacancy, Collection<Station> stations, Collection<SaidInterest> said) {
        String centre = vacancy.centreCode();
        if (centre == null) {
            return Optional.empty();
        }
        return of(vacancy, stations)
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
        return of(
                vacancy.centreCode(),
                vacancy.stationName(),
                new Place(vacancy.countyCode(), vacancy.subCountyCode()),
                vacancy.examStartsOn(),
                stations);
    }

    /** Judges a centre, its name and where it lies by the work stations only. */
    public static Optional<OwnCentre> of(
            @Nullable String centre,
            @Nullable String name,
            Place where,
            LocalDate examStartsOn,
            Collection<Station> stations) {
        if (centre == null) {
            return Optional.empty();
        }
        for (Station station : stations) {
            if (!station.isOwn(examStartsOn)) {
                continue;
            }
            if (station.centres().anyMatch(centre::equals)) {
                return Optional.of(station.isCurrent() ? WORKS : LEFT);
            }
            if (station.mayBe(centre, name, where)) {
                return Optional.of(LIKELY);
            }
        }
        return Optional.empty();
    }
}
