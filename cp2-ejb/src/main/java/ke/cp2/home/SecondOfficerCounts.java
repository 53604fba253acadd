package ke.cp2.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import ke.cp2.platform.Listing;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.security.Caller;

/**
 * Counts what waits for a second officer. What is open is found by the unique keys that allow one
 * at a time, so that of all years only the open ones are read.
 */
@Dependent
class SecondOfficerCounts {

    /** Proposals by ranked lists that another officer has made. */
    static final String PROPOSALS =
            " FROM SELECTION_PROPOSAL P JOIN VACANCY V ON V.ID = P.OPEN_VACANCY_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID JOIN ACCOUNT A ON A.ID = P.PROPOSED_BY"
                    + " WHERE P.OPEN_VACANCY_ID "
                    + NativeSql.ANY_ID
                    + " AND P.STATE = 'PROPOSED'"
                    + " AND P.PROPOSED_BY <> :caller[ AND V.SUB_COUNTY_CODE = :subCounty]";

    /**
     * Outcomes that others decided without a ranked list; who published the vacancy does not answer
     * them.
     */
    static final String DECISIONS =
            " FROM DECISION_ACT P JOIN VACANCY V ON V.ID = P.WAITING_OF"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID JOIN ACCOUNT A ON A.ID = P.OFFICER_ID"
                    + " WHERE P.WAITING_OF "
                    + NativeSql.ANY_ID
                    + " AND P.FINISHED_AT IS NOT NULL"
                    + " AND P.OFFICER_ID <> :caller AND V.STATE <> 'CANCELLED'"
                    + " AND (V.PUBLISHED_BY IS NULL OR V.PUBLISHED_BY <> :caller)"
                    + "[ AND V.SUB_COUNTY_CODE = :subCounty]";

    /** Draws whose event is over: nobody has entered its value yet, or another officer has. */
    static final String DRAWS =
            " FROM TIE_DRAW P JOIN VACANCY V ON V.ID = P.VACANCY_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID JOIN ACCOUNT A ON A.ID = COALESCE(P.FIRST_BY, P.FROZEN_BY)"
                    + " WHERE P.STATE = 'FROZEN' AND P.VALUES_UNTIL > :now AND P.EVENT_AT <= :now"
                    + " AND (P.FIRST_BY IS NULL OR P.FIRST_BY <> :caller)"
                    + "[ AND V.SUB_COUNTY_CODE = :subCounty]";

    /** Plans of deployments that another officer has ordered, or changed by hand last. */
    static final String PLANS =
            " FROM DEPLOYMENT_PLAN P JOIN EXAM_SERIES S ON S.ID = P.SERIES_ID"
                    + " JOIN ACCOUNT A ON A.ID = P.MADE_BY"
                    + " WHERE P.OPEN_PLACE BETWEEN '0' AND '~' AND P.STATE = 'PROPOSED' AND P.MADE_BY <> :caller"
                    + "[ AND P.SUB_COUNTY_CODE = :subCounty]";

    /** Changes of deployments that another officer has asked for. */
    static final String CHANGES =
            " FROM DEPLOYMENT_CHANGE P JOIN DEPLOYMENT D ON D.ID = P.DEPLOYMENT_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = P.SERIES_ID JOIN ACCOUNT A ON A.ID = P.ASKED_BY"
                    + " WHERE P.STATE = 'PROPOSED' AND P.ASKED_BY <> :caller"
                    + "[ AND P.SUB_COUNTY_CODE = :subCounty]";

    /**
     * Vacancies that others have asked to end, for the council; who published one does not answer.
     */
    static final String ENDINGS =
            " FROM VACANCY_ENDING P JOIN VACANCY V ON V.ID = P.OPEN_ID"
                    + " JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID JOIN ACCOUNT A ON A.ID = P.ASKED_BY"
                    + " WHERE P.OPEN_ID "
                    + NativeSql.ANY_ID
                    + " AND P.ASKED_BY <> :caller"
                    + " AND (V.PUBLISHED_BY IS NULL OR V.PUBLISHED_BY <> :caller)";

    /** Editions of score sheets that others have set once it was known who applies. */
    static final String SHEETS =
            " FROM SCORE_SHEET P JOIN EXAM_SERIES S ON S.ID = P.SERIES_ID"
                    + " JOIN ACCOUNT A ON A.ID = P.SET_BY"
                    + " WHERE P.OPEN_KEY BETWEEN '0' AND '~' AND P.SET_BY <> :caller";

    /**
     * Details of others that another officer alone returned, by the first of the undecided
     * applications whose vacancy had closed before; a sub-county officer's are of people who live
     * there. Outer joins keep the few that wait in front: else H2 begins with the series and asks
     * all applications.
     */
    static final String RETURNS =
            " FROM PROFILE_REVIEW P LEFT JOIN PROFILE F ON F.ACCOUNT_ID = P.ACCOUNT_ID"
                    + " LEFT JOIN ACCOUNT A ON A.ID = P.RETURNED_BY"
                    + " LEFT JOIN APPLICATION T ON T.ID = (SELECT MIN(X.ID) FROM APPLICATION X"
                    + " JOIN VACANCY W ON W.ID = X.VACANCY_ID WHERE X.ACCOUNT_ID = P.ACCOUNT_ID"
                    + " AND X.STATE IN ('SUBMITTED', 'SHORTLISTED') AND W.STATE <> 'CANCELLED'"
                    + " AND W.CLOSES_AT <= P.WAITS_SINCE)"
                    + " LEFT JOIN VACANCY V ON V.ID = T.VACANCY_ID"
                    + " LEFT JOIN EXAM_SERIES S ON S.ID = V.SERIES_ID"
                    + " WHERE P.WAITS_SINCE "
                    + NativeSql.ANY_MOMENT
                    + " AND P.RETURNED_BY <> :caller AND P.ACCOUNT_ID <> :caller"
                    + " AND S.ID IS NOT NULL[ AND F.HOME_SUB_COUNTY_CODE = :subCounty]";

    private static final String MOST = " FETCH NEXT :most ROWS ONLY)";

    /** Names each {@link Task} with its count, up to the longest list. */
    static final String SQL =
            "SELECT 'PROPOSALS', COUNT(*) FROM (SELECT P.ID"
                    + PROPOSALS
                    + MOST
                    + " UNION ALL SELECT 'DECISIONS', COUNT(*) FROM (SELECT P.ID"
                    + DECISIONS
                    + MOST
                    + " UNION ALL SELECT 'DRAWS', COUNT(*) FROM (SELECT P.ID"
                    + DRAWS
                    + MOST
                    + " UNION ALL SELECT 'PLANS', COUNT(*) FROM (SELECT P.ID"
                    + PLANS
                    + MOST
                    + " UNION ALL SELECT 'CHANGES', COUNT(*) FROM (SELECT P.ID"
                    + CHANGES
                    + MOST
                    + " UNION ALL SELECT 'RETURNS', COUNT(*) FROM (SELECT P.ACCOUNT_ID"
                    + RETURNS
                    + MOST
                    + " UNION ALL SELECT 'ENDINGS', COUNT(*) FROM (SELECT P.ID"
                    + ENDINGS
                    + "[ AND :subCounty IS NULL]"
                    + MOST
                    + " UNION ALL SELECT 'SHEETS', COUNT(*) FROM (SELECT P.ID"
                    + SHEETS
                    + "[ AND :subCounty IS NULL]"
                    + MOST;

    @PersistenceContext private EntityManager entityManager;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /** Counts what another officer has made and the caller may answer, in one statement. */
    Map<Task, Long> now() {
        Map<Task, Long> counts = new EnumMap<>(Task.class);
        NativeSql.of(SQL)
                .with("caller", caller.accountId().value())
                .with("subCounty", caller.subCountyLimit())
                .with("now", clock.instant())
                .with("most", Listing.LONGEST + 1)
                .rows(entityManager)
                .forEach(row -> counts.put(Task.valueOf(row.text(0)), row.number(1)));
        return counts;
    }
}
