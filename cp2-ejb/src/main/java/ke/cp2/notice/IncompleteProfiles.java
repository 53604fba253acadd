package ke.cp2.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/**
 * Profiles of people who asked for alerts and have not opted out that were begun, or submitted and
 * then given back by an officer, long enough ago. Walked in the order of the accounts' keys.
 */
@ApplicationScoped
class IncompleteProfiles {

    private static final String WHERE =
            " FROM ACCOUNT A JOIN PROFILE P ON P.ACCOUNT_ID = A.ID + 0"
                    + " WHERE P.STATE IN ('INCOMPLETE', 'RETURNED') AND P.VACANCY_ALERTS = 1"
                    + " AND A.ROLE = 'PROFESSIONAL' AND A.STATE = 'ACTIVE'"
                    + " AND COALESCE(P.SUBMITTED_AT, P.CONSENT_AT) <= :since"
                    + " AND NOT EXISTS (SELECT 1 FROM SMS_OPT_OUT O"
                    + " WHERE O.MOBILE_NUMBER = A.MOBILE_NUMBER)";

    private static final String COUNT = "SELECT COUNT(*)" + WHERE;

    /**
     * In the order of an index, as {@link AlertAudience} reads it. Plus nothing above: only so H2
     * begins with the accounts.
     */
    private static final String PAGE =
            "SELECT A.ID, A.ROLE, A.STATE"
                    + WHERE
                    + " AND A.ID > :after ORDER BY A.ROLE, A.STATE, A.ID"
                    + " FETCH FIRST :size ROWS ONLY";

    @PersistenceContext private EntityManager entityManager;

    /** Tells how many have waited since that moment or longer. */
    long count(Instant since) {
        return NativeSql.of(COUNT).with("since", since).number(entityManager);
    }

    /** The same after an account. */
    List<IncompleteProfile> after(Instant since, AccountId accountId, int size) {
        List<Long> ids =
                NativeSql.of(PAGE)
                        .with("since", since)
                        .with("after", accountId.value())
                        .with("size", size)
                        .ids(entityManager);
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT a.id, a.mobileNumber, a.language, p.state, p.submittedAt,"
                                        + " p.consentAt FROM Profile p JOIN Account a"
                                        + " ON a.id = p.accountId WHERE a.id IN :ids ORDER BY a.id",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(IncompleteProfiles::profile)
                        .toList();
    }

    private static IncompleteProfile profile(Object[] columns) {
        Instant since = (Instant) (columns[4] == null ? columns[5] : columns[4]);
        return new IncompleteProfile(
                AccountId.of((Long) columns[0]),
                MobileNumber.of((String) columns[1]),
                (String) columns[2],
                columns[3] + ":" + since.getEpochSecond());
    }
}
