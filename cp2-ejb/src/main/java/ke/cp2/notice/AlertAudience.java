package ke.cp2.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;

/**
 * Finds the people whom a vacancy concerns: professionals with an active account who asked for
 * alerts, have not opted out of campaigns, have not applied, and live or work in the vacancy's
 * county. Walked in the order of the accounts' keys, so that each page costs the same.
 */
@ApplicationScoped
public class AlertAudience {

    private static final String WHERE =
            " FROM ACCOUNT A JOIN PROFILE P ON P.ACCOUNT_ID = A.ID"
                    + " WHERE A.ROLE = 'PROFESSIONAL' AND A.STATE = 'ACTIVE' AND P.VACANCY_ALERTS = 1"
                    + " AND (P.HOME_COUNTY_CODE = ?1 OR EXISTS (SELECT 1 FROM WORK_STATION W"
                    + " WHERE W.ACCOUNT_ID = A.ID AND W.TO_DATE IS NULL AND W.COUNTY_CODE = ?1))"
                    + " AND NOT EXISTS (SELECT 1 FROM SMS_OPT_OUT O WHERE O.MOBILE_NUMBER = A.MOBILE_NUMBER)"
                    + " AND NOT EXISTS (SELECT 1 FROM APPLICATION X WHERE X.VACANCY_ID = ?2"
                    + " AND X.ACCOUNT_ID = A.ID)";

    private static final String COUNT = "SELECT COUNT(*)" + WHERE;

    private static final String PAGE =
            "SELECT * FROM (SELECT A.ID, A.MOBILE_NUMBER, A.LANGUAGE"
                    + WHERE
                    + " AND A.ID > ?3 ORDER BY A.ID) WHERE ROWNUM <= ?4";

    @PersistenceContext private EntityManager entityManager;

    /** Tells whether people are told of the vacancy: it is published and one can still apply. */
    public static boolean isToldOf(VacancyDetails vacancy, Instant now) {
        return vacancy.state() == VacancyState.PUBLISHED && vacancy.closesAt().isAfter(now);
    }

    /** The candidates of a vacancy after that account. */
    List<AlertCandidate> after(VacancyDetails vacancy, AccountId accountId, int size) {
        Query query =
                entityManager
                        .createNativeQuery(PAGE)
                        .setParameter(1, vacancy.countyCode())
                        .setParameter(2, vacancy.id())
                        .setParameter(3, accountId.value())
                        .setParameter(4, size);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> candidate((Object[]) row)).toList();
    }

    private static AlertCandidate candidate(Object[] columns) {
        return new AlertCandidate(
                AccountId.of(((Number) columns[0]).longValue()),
                MobileNumber.of((String) columns[1]),
                (String) columns[2]);
    }

    /** Tells how many candidates a vacancy has. */
    long count(VacancyDetails vacancy) {
        return ((Number)
                        entityManager
                                .createNativeQuery(COUNT)
                                .setParameter(1, vacancy.countyCode())
                                .setParameter(2, vacancy.id())
                                .getSingleResult())
                .longValue();
    }

    /** Finds those of the business keys that are in the outbox. */
    Set<String> told(List<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Set.of()
                : entityManager
                        .createQuery(
                                "SELECT m.businessKey FROM SmsMessage m"
                                        + " WHERE m.businessKey IN :keys",
                                String.class)
                        .setParameter("keys", businessKeys)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }
}
