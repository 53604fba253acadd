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
                    + " AND (P.HOME_COUNTY_CODE = :county OR EXISTS (SELECT 1 FROM WORK_STATION W"
                    + " WHERE W.ACCOUNT_ID = A.ID AND W.TO_DATE IS NULL AND W.COUNTY_CODE = :county))"
                    + " AND NOT EXISTS (SELECT 1 FROM SMS_OPT_OUT O WHERE O.MOBILE_NUMBER = A.MOBILE_NUMBER)"
                    + " AND NOT EXISTS (SELECT 1 FROM APPLICATION X WHERE X.VACANCY_ID = :vacancy"
                    + " AND X.ACCOUNT_ID = A.ID)";

    private static final String COUNT = "SELECT COUNT(*)" + WHERE;

    private static final String PAGE =
            "SELECT * FROM (SELECT A.ID, A.MOBILE_NUMBER, A.LANGUAGE"
                    + WHERE
                    + " AND A.ID > :after ORDER BY A.ID) WHERE ROWNUM <= :size";

    @PersistenceContext private EntityManager entityManager;

    /** Tells whether people are told of the vacancy: it is published and one can still apply. */
    public static boolean isToldOf(VacancyDetails vacancy, Instant now) {
        return vacancy.state() == VacancyState.PUBLISHED && vacancy.closesAt().isAfter(now);
    }

    /** The candidates of a vacancy after that account. */
    List<AlertCandidate> after(VacancyDetails vacancy, AccountId accountId, int size) {
        return sql(PAGE, vacancy)
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

    private static NativeSql sql(String text, VacancyDetails vacancy) {
        return NativeSql.of(text)
                .with("county", vacancy.countyCode())
                .with("vacancy", vacancy.id());
    }

    /** Tells how many candidates a vacancy has. */
    long count(VacancyDetails vacancy) {
        return sql(COUNT, vacancy).number(entityManager);
    }
}
