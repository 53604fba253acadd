package ke.cp2.selection.returned;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.platform.database.IdSpan;
import ke.cp2.profile.ProfileState;
import ke.cp2.profile.review.ReturnTerm;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedList;
import ke.cp2.vacancy.VacancyDetails;

/** Finds on ranked lists whose details were returned after the closing. */
@Dependent
public class ReturnedPlaces {

    @PersistenceContext private EntityManager entityManager;

    @Inject private Clock clock;

    /**
     * All on a list whose details were returned after the closing, in the order of their places.
     * Those who were returned are found first, so that a long list is not read for a few; the list
     * says which vacancy it is, as asked for the vacancy, too, H2 reads all its applications.
     */
    public ReturnedOnList on(RankedList list, VacancyDetails vacancy) {
        Instant now = clock.instant();
        Map<Long, Object[]> reviews = since(vacancy, now);
        List<ReturnedPlace> found = new ArrayList<>();
        for (IdSpan span : IdSpan.of(reviews.keySet())) {
            span.rows(
                            entityManager
                                    .createQuery(
                                            "SELECT a.accountId, r.applicationId, r.reference,"
                                                    + " r.place, r.bar FROM Application a"
                                                    + " JOIN RankedApplication r"
                                                    + " ON r.applicationId = a.id"
                                                    + " WHERE r.listId = :list AND "
                                                    + span.on("a.accountId"),
                                            Object[].class)
                                    .setParameter("list", list.id()))
                    .map(row -> place(row, Objects.requireNonNull(reviews.get((Long) row[0]))))
                    .forEach(found::add);
        }
        found.sort(
                Comparator.comparing(
                        one -> Objects.requireNonNullElse(one.place(), Integer.MAX_VALUE)));
        return new ReturnedOnList(list, found, now);
    }

    /** Reads how details of applicants were returned since the closing, by their ids. */
    private Map<Long, Object[]> since(VacancyDetails vacancy, Instant now) {
        Map<Long, Object[]> reviews = new HashMap<>();
        entityManager
                .createQuery(
                        "SELECT v.accountId, v.returnedBy, v.returnedAt, v.returnWords, v.agreedBy,"
                                + " v.agreedAt, v.answerBy, v.answeredAt, v.decision, v.decidedAt"
                                + " FROM ProfileReview v"
                                + " WHERE v.returnedAt BETWEEN :closed AND :now"
                                + " AND EXISTS (SELECT a.id FROM Application a"
                                + " WHERE a.vacancyId = :vacancy AND a.accountId = v.accountId)",
                        Object[].class)
                .setParameter("closed", vacancy.closesAt())
                .setParameter("now", now)
                .setParameter("vacancy", vacancy.id())
                .getResultStream()
                .forEach(row -> reviews.put((Long) row[0], row));
        return reviews;
    }

    private static ReturnedPlace place(Object[] row, Object[] review) {
        return new ReturnedPlace(
                (Long) row[1],
                (String) row[2],
                AccountId.of((Long) row[0]),
                (Integer) row[3],
                (Bar) row[4],
                AccountId.of((Long) review[1]),
                (Instant) review[2],
                (String) review[3],
                review[4] == null ? null : AccountId.of((Long) review[4]),
                new ReturnTerm((Instant) review[5], (Instant) review[6], (Instant) review[7]),
                (ProfileState) review[8],
                (Instant) review[9]);
    }
}
