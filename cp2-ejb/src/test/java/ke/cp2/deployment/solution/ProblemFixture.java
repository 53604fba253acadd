package ke.cp2.deployment.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ke.cp2.deployment.Deployable;
import ke.cp2.profile.value.Gender;
import ke.cp2.reference.GeoPoint;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** Problems of invented sub-counties. */
final class ProblemFixture {

    static final GeoPoint HERE = new GeoPoint(-1, 36);

    private final List<PlaceSeat> seats = new ArrayList<>();
    private final List<PlacePerson> people = new ArrayList<>();

    ProblemFixture seats(String centre, String position, int count) {
        for (int number = 1; number <= count; number++) {
            seats.add(new PlaceSeat(centre, "Centre " + centre, "03205", HERE, position, number));
        }
        return this;
    }

    ProblemFixture person(long id, Gender gender, String... positions) {
        return person(id, gender, null, Set.of(), positions);
    }

    /** Somebody who works at one centre, or whose vacancy is for one. */
    ProblemFixture person(
            long id,
            Gender gender,
            @Nullable String onlyCentre,
            Set<String> stations,
            String... positions) {
        Map<String, Long> applications = new HashMap<>();
        for (String position : positions) {
            applications.put(position, 1000 + id);
        }
        people.add(
                new PlacePerson(
                        AccountId.of(id),
                        new Deployable(
                                String.valueOf(id),
                                HERE,
                                gender,
                                people.size() + 1,
                                new TreeSet<>(Set.of(positions)),
                                stations,
                                Set.of(),
                                Set.of(),
                                false,
                                false),
                        applications,
                        onlyCentre == null ? null : positions[0],
                        onlyCentre));
        return this;
    }

    PlaceProblem problem() {
        return new PlaceProblem(List.copyOf(seats), List.copyOf(people), 0);
    }
}
