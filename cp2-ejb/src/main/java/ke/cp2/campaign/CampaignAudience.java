package ke.cp2.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                    + " AND NOT EXISTS (SELECT 1 FROM SMS_OPT_OUT O WHERE O.MOBILE_NUMBER = A.MOBILE_NUMBER)";

    private static final String RECIPIENT =
            "SELECT A.ID, A.MOBILE_NUMBER, A.LANGUAGE, P.FULL_NAME, A.FULL_NAME AS ACCOUNT_NAME";

    private static final String ONE =
            RECIPIENT
                    + " FROM ACCOUNT A LEFT JOIN PROFILE P ON P.ACCOUNT_ID = A.ID WHERE A.ID = ?1";

    @PersistenceContext private EntityManager entityManager;

    /** Tells how many people the audience has, by language, in one statement. */
    Map<String, Long> count(Audience audience) {
        Statement statement = new Statement(audience);
        List<?> rows =
                statement
                        .query("SELECT A.LANGUAGE, COUNT(*)", " GROUP BY A.LANGUAGE")
                        .getResultList();
        Map<String, Long> counts = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    /** The people of the audience after that account. */
    List<CampaignRecipient> after(Audience audience, AccountId accountId, int size) {
        Statement statement = new Statement(audience);
        statement.and("A.ID > ?", accountId.value());
        List<?> rows =
                statement
                        .query(
                                RECIPIENT,
                                " ORDER BY A.ROLE, A.STATE, A.ID FETCH FIRST ? ROWS ONLY",
                                size)
                        .getResultList();
        return rows.stream().map(row -> recipient((Object[]) row)).toList();
    }

    /** Anybody with an account, for a message that goes to nobody else. */
    CampaignRecipient one(AccountId accountId) {
        return recipient(
                (Object[])
                        entityManager
                                .createNativeQuery(ONE)
                                .setParameter(1, accountId.value())
                                .getSingleResult());
    }

    private static CampaignRecipient recipient(Object[] columns) {
        return new CampaignRecipient(
                AccountId.of(((Number) columns[0]).longValue()),
                MobileNumber.of((String) columns[1]),
                (String) columns[2],
                (String) (columns[3] == null ? columns[4] : columns[3]));
    }

    /** The conditions of an audience and their values; each ? becomes a numbered parameter. */
    private final class Statement {

        private final StringBuilder where = new StringBuilder(PEOPLE);
        private final List<Object> values = new ArrayList<>();

        Statement(Audience audience) {
            livesOrWorksIn("COUNTY_CODE", audience.countyCode());
            livesOrWorksIn("SUB_COUNTY_CODE", audience.subCountyCode());
            if (audience.profileState() != null) {
                and("P.STATE = ?", audience.profileState().name());
            }
            if (audience.asksApplication()) {
                hasApplied(audience);
            }
        }

        void and(String condition, Object... conditionValues) {
            where.append(" AND ").append(numbered(condition, conditionValues));
        }

        Query query(String select, String end, Object... endValues) {
            Query query =
                    entityManager.createNativeQuery(select + where + numbered(end, endValues));
            for (int place = 0; place < values.size(); place++) {
                query.setParameter(place + 1, values.get(place));
            }
            return query;
        }

        private void livesOrWorksIn(String column, String code) {
            if (code != null) {
                and(
                        "(P.HOME_"
                                + column
                                + " = ? OR EXISTS (SELECT 1 FROM WORK_STATION W WHERE W.ACCOUNT_ID = A.ID"
                                + " AND W.TO_DATE IS NULL AND W."
                                + column
                                + " = ?))",
                        code,
                        code);
            }
        }

        private void hasApplied(Audience audience) {
            StringBuilder application =
                    new StringBuilder(
                            "EXISTS (SELECT 1 FROM APPLICATION X JOIN VACANCY V ON V.ID = X.VACANCY_ID"
                                    + " WHERE X.ACCOUNT_ID = A.ID");
            List<Object> wanted = new ArrayList<>();
            if (audience.seriesId() != null) {
                application.append(" AND V.SERIES_ID = ?");
                wanted.add(audience.seriesId());
            }
            if (audience.positionCode() != null) {
                application.append(" AND V.POSITION_CODE = ?");
                wanted.add(audience.positionCode());
            }
            if (audience.applicationState() != null) {
                application.append(
                        // A decision that may still be taken back does not count yet.
                        " AND CASE WHEN X.SETTLES_AT IS NULL THEN X.STATE"
                                + " ELSE X.STATE_BEFORE END = ?");
                wanted.add(audience.applicationState().name());
            }
            and(application.append(')').toString(), wanted.toArray());
        }

        private String numbered(String condition, Object... conditionValues) {
            StringBuilder numbered = new StringBuilder();
            int from = 0;
            for (Object value : conditionValues) {
                int mark = condition.indexOf('?', from);
                values.add(value);
                numbered.append(condition, from, mark + 1).append(values.size());
                from = mark + 1;
            }
            return numbered.append(condition.substring(from)).toString();
        }
    }
}
