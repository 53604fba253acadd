package ke.cp2.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import ke.cp2.platform.database.InstantConverter;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Profiles of people who asked for alerts and have not opted out that were begun, or submitted and
 * then given back by an officer, long enough ago. Walked in the order of the accounts' keys.
 */
@ApplicationScoped
class IncompleteProfiles {

    private static final String WHERE =
            " FROM PROFILE P JOIN ACCOUNT A ON A.ID = P.ACCOUNT_ID"
                    + " WHERE P.STATE IN ('INCOMPLETE', 'RETURNED') AND P.VACANCY_ALERTS = 1"
                    + " AND A.ROLE = 'PROFESSIONAL' AND A.STATE = 'ACTIVE'"
                    + " AND COALESCE(P.SUBMITTED_AT, P.CONSENT_AT) <= ?1"
                    + " AND NOT EXISTS (SELECT 1 FROM SMS_OPT_OUT O"
                    + " WHERE O.MOBILE_NUMBER = A.MOBILE_NUMBER)";

    private static final String COUNT = "SELECT COUNT(*)" + WHERE;

    private static final String PAGE =
            "SELECT * FROM (SELECT A.ID"
                    + WHERE
                    + " AND A.ID > ?2 ORDER BY A.ID) WHERE ROWNUM <= ?3";

    @PersistenceContext private EntityManager entityManager;

    /** Tells how many have waited since that moment or longer. */
    long count(Instant since) {
        return ((Number)
                        entityManager
                                .createNativeQuery(COUNT)
                                .setParameter(1, utc(since))
                                .getSingleResult())
                .longValue();
    }

    /** The same after an account. */
    List<IncompleteProfile> after(Instant since, AccountId accountId, int size) {
        List<?> found =
                entityManager
                        .createNativeQuery(PAGE)
                        .setParameter(1, utc(since))
                        .setParameter(2, accountId.value())
                        .setParameter(3, size)
                        .getResultList();
        List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
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

    private static @Nullable Object utc(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
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
