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
     * and for each whether a second officer has agreed.
     */
    public Map<AccountId, Boolean> since(Instant moment, Collection<AccountId> people) {
        Map<AccountId, Boolean> returned = new HashMap<>();
        for (IdSpan span : IdSpan.of(people.stream().map(AccountId::value).toList())) {
            span.rows(
                            entityManager
                                    .createQuery(
                                            "SELECT v.accountId, v.agreedAt FROM ProfileReview v"
                                                    + " WHERE v.decision = :returned"
                                                    + " AND v.returnedAt >= :moment AND "
                                                    + span.on("v.accountId"),
                                            Object[].class)
                                    .setParameter("returned", ProfileState.RETURNED)
                                    .setParameter("moment", moment))
                    .forEach(row -> returned.put(AccountId.of((Long) row[0]), row[1] != null));
        }
        return returned;
    }
}
