package ke.cp2.selection.returned;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.profile.ProfileState;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedList;
import ke.cp2.vacancy.VacancyDetails;

/** Finds on ranked lists whose details were returned after the closing. */
@Dependent
public class ReturnedPlaces {

    @PersistenceContext private EntityManager entityManager;

    /**
     * All on a list whose details were returned after the closing, in the order of their places.
     */
    List<ReturnedPlace> on(RankedList list, VacancyDetails vacancy) {
        return entityManager
                .createQuery(
                        "SELECT r.applicationId, r.reference, a.accountId, r.place, r.bar,"
                                + " v.returnedBy, v.returnedAt, v.returnWords, v.agreedBy,"
                                + " v.agreedAt, v.decision, v.decidedAt FROM RankedApplication r"
                                + " JOIN Application a ON a.id = r.applicationId"
                                + " JOIN ProfileReview v ON v.accountId = a.accountId"
                                + " WHERE r.listId = :list AND v.returnedAt >= :closed",
                        Object[].class)
                .setParameter("list", list.id())
                .setParameter("closed", vacancy.closesAt())
                .getResultStream()
                .map(ReturnedPlaces::place)
                .sorted(
                        Comparator.comparing(
                                one -> Objects.requireNonNullElse(one.place(), Integer.MAX_VALUE)))
                .toList();
    }

    /**
     * The places of a list that are kept for people whose details one officer returned after the
     * closing: nothing is decided on them before the details are verified again, or a second
     * officer has agreed and the list is made anew.
     */
    public Set<Integer> held(RankedList list, VacancyDetails vacancy) {
        return on(list, vacancy).stream()
                .filter(one -> one.isHeldOn(list))
                .map(ReturnedPlace::place)
                .collect(toCollection(TreeSet::new));
    }

    /** The ids of those of them whom the list sets aside, and who wait all the same. */
    public Set<Long> heldAside(RankedList list, VacancyDetails vacancy) {
        return list.barred() == 0
                ? Set.of()
                : on(list, vacancy).stream()
                        .filter(one -> one.bar() != null && one.isHeldOn(list))
                        .map(ReturnedPlace::applicationId)
                        .collect(toCollection(TreeSet::new));
    }

    private static ReturnedPlace place(Object[] row) {
        return new ReturnedPlace(
                (Long) row[0],
                (String) row[1],
                AccountId.of((Long) row[2]),
                (Integer) row[3],
                (Bar) row[4],
                AccountId.of((Long) row[5]),
                (Instant) row[6],
                (String) row[7],
                row[8] == null ? null : AccountId.of((Long) row[8]),
                (Instant) row[9],
                (ProfileState) row[10],
                (Instant) row[11]);
    }
}
