package ke.cp2.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people whom vacancies may concern: professionals with an active account and a submitted
 * profile who asked for alerts and have not opted out of campaigns. Walked in the order of the
 * accounts' keys, so that each page costs the same.
 */
@ApplicationScoped
public class AlertAudience {

    private static final String WHERE =
            " FROM ACCOUNT A JOIN PROFILE P ON P.ACCOUNT_ID = A.ID + 0"
                    + " WHERE A.ROLE = 'PROFESSIONAL' AND A.STATE = 'ACTIVE' AND P.VACANCY_ALERTS = 1"
                    + " AND P.STATE IN ('SUBMITTED', 'VERIFIED')"
                    + "[ AND (P.HOME_COUNTY_CODE = :county OR EXISTS (SELECT 1 FROM WORK_STATION W"
                    + " WHERE W.ACCOUNT_ID = A.ID AND W.TO_DATE IS NULL AND W.COUNTY_CODE = :county))]"
                    + " AND NOT EXISTS (SELECT 1 FROM SMS_OPT_OUT O WHERE O.MOBILE_NUMBER = A.MOBILE_NUMBER)";

    private static final String COUNT = "SELECT COUNT(*)" + WHERE + " AND A.ID > :after";

    /**
     * Ordered by the columns of the index, which are selected for that: only so the database stops
     * behind the last one of the page. Plus nothing above: only so H2 begins with the accounts.
     */
    private static final String PAGE =
            "SELECT A.ID, A.MOBILE_NUMBER, A.LANGUAGE, A.ROLE, A.STATE"
                    + WHERE
                    + " AND A.ID > :after ORDER BY A.ROLE, A.STATE, A.ID"
                    + " FETCH FIRST :size ROWS ONLY";

    @PersistenceContext private EntityManager entityManager;

    /** Tells whether people are told of the vacancy: it is published and one can still apply. */
    public static boolean isToldOf(VacancyDetails vacancy, Instant now) {
        return vacancy.state() == VacancyState.PUBLISHED && vacancy.closesAt().isAfter(now);
    }

    /** The people after that account; of one county, unless it is null. */
    List<AlertCandidate> after(@Nullable String county, AccountId accountId, int size) {
        return NativeSql.of(PAGE)
                .with("county", county)
                .with("after", accountId.value())
                .with("size", size)
                .rows(entityManager)
                .stream()
                .map(
                        row ->
                                new AlertCandidate(
                                        AccountId.of(row.number(0)),
                                        MobileNumber.of(row.text(1)),
                                        row.text(2)))
                .toList();
    }

    /** Tells how many people come after that account. */
    long count(@Nullable String county, AccountId accountId) {
        return NativeSql.of(COUNT)
                .with("county", county)
                .with("after", accountId.value())
                .number(entityManager);
    }
}
