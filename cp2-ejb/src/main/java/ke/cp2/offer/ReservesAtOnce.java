package ke.cp2.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.profile.value.Gender;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.TwoThirds;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Chooses whom of the reserve list an officer offers the free posts to, all at once: in the order
 * of the list, but so that the two-thirds rule is kept as far as the reserve list allows it.
 */
@Dependent
class ReservesAtOnce {

    /**
     * Names somebody who gets an offer.
     *
     * @param byTwoThirds whether the rule puts the person before an earlier place
     */
    record Pick(Candidate person, boolean byTwoThirds) {}

    /**
     * Shows who gets an offer.
     *
     * @param broken whether all posts are held then, and the rule is not kept
     */
    record Picks(List<Pick> people, boolean broken) {

        List<Candidate> candidates() {
            return people.stream().map(Pick::person).toList();
        }

        /** The ids of those whom the rule puts before an earlier place. */
        Set<Long> byTwoThirds() {
            Set<Long> ids = new HashSet<>();
            people.stream().filter(Pick::byTwoThirds).forEach(one -> ids.add(one.person().id()));
            return ids;
        }
    }

    @Inject private OfferedApplications applications;

    @Inject private TwoThirds twoThirds;

    /** The next ones, at most so many and no more than there are free posts. */
    Picks next(VacancyDetails vacancy, AccountId officer, int size) {
        int free =
                (int)
                        (vacancy.posts()
                                - applications.count(
                                        vacancy.vacancyId(), ApplicationState.holdingPost()));
        int most = Math.max(0, Math.min(size, free));
        if (most == 0) {
            return new Picks(List.of(), false);
        }
        List<Candidate> all = reserves(vacancy, officer, null, most);
        if (!twoThirds.holdsFor(vacancy.vacancyId())) {
            return new Picks(all.stream().map(one -> new Pick(one, false)).toList(), false);
        }
        Map<Gender, List<Candidate>> byGender = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            byGender.put(gender, reserves(vacancy, officer, gender, most));
        }
        return pick(
                all,
                byGender,
                vacancy.posts(),
                free,
                applications.holding(vacancy.vacancyId()),
                most);
    }

    private List<Candidate> reserves(
            VacancyDetails vacancy, AccountId officer, @Nullable Gender gender, int most) {
        return applications.next(
                vacancy.vacancyId(), ApplicationState.RESERVE, officer, gender, most);
    }

    /** Picks one after the other, as if each post became free after the one before. */
    static Picks pick(
            List<Candidate> all,
            Map<Gender, List<Candidate>> byGender,
            int posts,
            int free,
            Map<Gender, Integer> held,
            int most) {
        Map<Gender, Integer> holding = new HashMap<>(held);
        Map<Long, Gender> genders = new HashMap<>();
        byGender.forEach((gender, some) -> some.forEach(one -> genders.put(one.id(), gender)));
        Set<Long> taken = new HashSet<>();
        List<Pick> picks = new ArrayList<>();
        while (picks.size() < most) {
            Optional<Candidate> first = firstLeft(all, taken);
            Optional<Candidate> next =
                    TwoThirds.next(posts, free - picks.size(), holding)
                            .map(gender -> byGender.getOrDefault(gender, List.of()))
                            .flatMap(some -> firstLeft(some, taken))
                            .or(() -> first);
            if (next.isEmpty()) {
                break;
            }
            Candidate one = next.get();
            picks.add(new Pick(one, !next.equals(first)));
            taken.add(one.id());
            Gender gender = genders.get(one.id());
            if (gender != null) {
                holding.merge(gender, 1, Integer::sum);
            }
        }
        return new Picks(picks, TwoThirds.isBroken(posts, free - picks.size(), holding));
    }

    private static Optional<Candidate> firstLeft(List<Candidate> some, Set<Long> taken) {
        return some.stream().filter(one -> !taken.contains(one.id())).findFirst();
    }
}
