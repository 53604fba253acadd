package ke.cp2.profile.review;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.platform.database.IdSpan;
import ke.cp2.profile.ProfileState;
import ke.cp2.security.AccountId;

/** Tells of many people whose details were returned, and not verified since. */
@Dependent
public class OpenReturns {

    @PersistenceContext private EntityManager entityManager;

    /**
     * Those of these people whose details were returned from a moment on and not verified since,
     * and for each how long that keeps the places.
     */
    public Map<AccountId, ReturnTerm> since(Instant moment, Collection<AccountId> people) {
        Map<AccountId, ReturnTerm> returned = new HashMap<>();
        for (IdSpan span : IdSpan.of(people.stream().map(AccountId::value).toList())) {
            span.rows(
                            entityManager
                                    .createQuery(
                                            "SELECT v.accountId, v.agreedAt, v.answerBy, v.answeredAt"
                                                    + " FROM ProfileReview v"
                                                    + " WHERE v.decision = :returned"
                                                    + " AND v.returnedAt >= :moment AND "
                                                    + span.on("v.accountId"),
                                            Object[].class)
                                    .setParameter("returned", ProfileState.RETURNED)
                                    .setParameter("moment", moment))
                    .forEach(
                            row ->
                                    returned.put(
                                            AccountId.of((Long) row[0]),
                                            new ReturnTerm(
                                                    (Instant) row[1],
                                                    (Instant) row[2],
                                                    (Instant) row[3])));
        }
        return returned;
    }
}
