package ke.cp2.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;

/**
 * Finds the people of an audience: professionals with an active account who want to be told by SMS
 * and have not opted out of campaigns. Walked in the order of the accounts' keys, so that each page
 * costs the same and a run goes on behind the last one; the constant columns stand in the order
 * too, so that the database reads an index and stops after the page.
 */
@ApplicationScoped
class CampaignAudience {

    private static final String PEOPLE =
            " FROM ACCOUNT A JOIN PROFILE P ON P.ACCOUNT_ID = A.ID"
                    + " WHERE A.ROLE = 'PROFESSIONAL' AND A.STATE = 'ACTIVE' AND P.VACANCY_ALERTS = 1"
                    + " AND NOT EXISTS (SELECT 1 FROM SMS_OPT_OUT O WHERE O.MOBILE_NUMBER = A.MOBILE_NUMBER)"
                    + livesOrWorksIn("COUNTY_CODE", ":county")
                    + livesOrWorksIn("SUB_COUNTY_CODE", ":subCounty")
                    + "[ AND P.STATE = :profileState]";

    /** A decision that may still be taken back does not count yet. */
    private static final String APPLIED =
            " AND EXISTS (SELECT 1 FROM APPLICATION X JOIN VACANCY V ON V.ID = X.VACANCY_ID"
                    + " WHERE X.ACCOUNT_ID = A.ID[ AND V.SERIES_ID = :series]"
                    + "[ AND V.POSITION_CODE = :position]"
                    + "[ AND CASE WHEN X.SETTLES_AT IS NULL THEN X.STATE"
                    + " ELSE X.STATE_BEFORE END = :applicationState])";

    private static final String RECIPIENT =
            "SELECT A.ID, A.MOBILE_NUMBER, A.LANGUAGE, P.FULL_NAME, A.FULL_NAME AS ACCOUNT_NAME";

    private static final String ONE =
            RECIPIENT
                    + " FROM ACCOUNT A LEFT JOIN PROFILE P ON P.ACCOUNT_ID = A.ID WHERE A.ID = :account";

    private static final String NEXT =
            " AND A.ID > :after ORDER BY A.ROLE, A.STATE, A.ID FETCH FIRST :size ROWS ONLY";

    @PersistenceContext private EntityManager entityManager;

    private static String livesOrWorksIn(String column, String code) {
        return "[ AND (P.HOME_%1$s = %2$s OR EXISTS (SELECT 1 FROM WORK_STATION W"
                        .formatted(column, code)
                + " WHERE W.ACCOUNT_ID = A.ID AND W.TO_DATE IS NULL AND W.%1$s = %2$s))]"
                        .formatted(column, code);
    }

    /** Tells how many people the audience has, by language, in one statement. */
    Map<String, Long> count(Audience audience) {
        return sql("SELECT A.LANGUAGE, COUNT(*)", audience, " GROUP BY A.LANGUAGE")
                .rows(entityManager)
                .stream()
                .collect(Collectors.toMap(row -> row.text(0), row -> row.number(1)));
    }

    /** The people of the audience after that account. */
    List<CampaignRecipient> after(Audience audience, AccountId accountId, int size) {
        return sql(RECIPIENT, audience, NEXT)
                .with("after", accountId.value())
                .with("size", size)
                .rows(entityManager)
                .stream()
                .map(CampaignAudience::recipient)
                .toList();
    }

    /** Anybody with an account, for a message that goes to nobody else. */
    CampaignRecipient one(AccountId accountId) {
        return recipient(NativeSql.of(ONE).with("account", accountId.value()).row(entityManager));
    }

    private static CampaignRecipient recipient(SqlRow row) {
        return new CampaignRecipient(
                AccountId.of(row.number(0)),
                MobileNumber.of(row.text(1)),
                row.text(2),
                row.textOrNull(3) == null ? row.textOrNull(4) : row.textOrNull(3));
    }

    private static NativeSql sql(String select, Audience audience, String end) {
        return NativeSql.of(select + PEOPLE + (audience.asksApplication() ? APPLIED : "") + end)
                .with("county", audience.countyCode())
                .with("subCounty", audience.subCountyCode())
                .with("profileState", audience.profileState())
                .with("series", audience.seriesId())
                .with("position", audience.positionCode())
                .with("applicationState", audience.applicationState());
    }
}
