package ke.cp2.deployment.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import ke.cp2.platform.database.NativeSql;

/**
 * Counts the rules that a plan breaks, from the tables alone: it shares nothing with the solver nor
 * with what the solver was given.
 */
@Dependent
class PlanRules {

    private static final String SEATS =
            "SELECT COUNT(*) FROM DEPLOYMENT_SEAT S WHERE S.PLAN_ID = :plan AND ";

    @PersistenceContext private EntityManager entityManager;

    /**
     * Counts them all; each that is broken counts.
     *
     * @param leftSince the own station counts when it was left from that day on
     * @param firstYears from which year on centres are barred, by position
     */
    int count(long planId, LocalDate leftSince, Map<String, Integer> firstYears) {
        long broken =
                strangers(planId)
                        + twice(planId)
                        + ownStations(planId, leftSince)
                        + interests(planId)
                        + unskilled(planId);
        for (Map.Entry<String, Integer> barred : firstYears.entrySet()) {
            broken +=
                    before(planId, barred.getKey(), barred.getValue())
                            + here(planId, barred.getKey(), barred.getValue());
        }
        return (int) broken;
    }

    /** People who have not accepted that position in that series, or whose account is closed. */
    private long strangers(long planId) {
        return NativeSql.of(
                        SEATS
                                + "S.ACCOUNT_ID IS NOT NULL AND NOT EXISTS (SELECT 1"
                                + " FROM APPLICATION A JOIN VACANCY V ON V.ID = A.VACANCY_ID"
                                + " JOIN ACCOUNT C ON C.ID = A.ACCOUNT_ID"
                                + " JOIN DEPLOYMENT_PLAN P ON P.SERIES_ID = V.SERIES_ID"
                                + " WHERE A.ID = S.APPLICATION_ID AND P.ID = S.PLAN_ID"
                                + " AND A.ACCOUNT_ID = S.ACCOUNT_ID"
                                + " AND A.STATE IN ('ACCEPTED', 'DEPLOYED')"
                                + " AND V.POSITION_CODE = S.POSITION_CODE"
                                + " AND C.STATE <> 'DEACTIVATED')")
                .with("plan", planId)
                .number(entityManager);
    }

    /**
     * Counts the seats of people whose vacancy was for that centre, which no plan decides about.
     * Nobody's hand stands in a CASE, so that it is no condition of an index: H2 would begin with
     * all seats that no hand has filled.
     */
    int ofOneCentre(long planId) {
        return (int)
                NativeSql.of(
                                SEATS
                                        + "CASE WHEN S.FIXED_BY IS NULL THEN 1 ELSE 0 END = 1"
                                        + " AND EXISTS (SELECT 1"
                                        + " FROM APPLICATION A"
                                        + " JOIN VACANCY V ON V.ID = A.VACANCY_ID"
                                        + " WHERE A.ID = S.APPLICATION_ID"
                                        + " AND V.CENTRE_CODE = S.CENTRE_CODE)")
                        .with("plan", planId)
                        .number(entityManager);
    }

    private long twice(long planId) {
        return NativeSql.of(
                        "SELECT COUNT(S.ACCOUNT_ID) - COUNT(DISTINCT S.ACCOUNT_ID)"
                                + " FROM DEPLOYMENT_SEAT S WHERE S.PLAN_ID = :plan")
                .with("plan", planId)
                .number(entityManager);
    }

    private long ownStations(long planId, LocalDate leftSince) {
        return NativeSql.of(
                        SEATS
                                + "EXISTS (SELECT 1 FROM WORK_STATION W"
                                + " WHERE W.ACCOUNT_ID = S.ACCOUNT_ID"
                                + " AND (W.TO_DATE IS NULL OR W.TO_DATE >= :leftSince)"
                                + " AND (W.CENTRE_CODE = S.CENTRE_CODE"
                                + " OR W.MATCHED_CENTRE_CODE = S.CENTRE_CODE))")
                .with("plan", planId)
                .with("leftSince", leftSince)
                .number(entityManager);
    }

    private long interests(long planId) {
        return NativeSql.of(
                        SEATS
                                + "EXISTS (SELECT 1 FROM APPLICATION A"
                                + " JOIN VACANCY V ON V.ID = A.VACANCY_ID"
                                + " JOIN DEPLOYMENT_PLAN P ON P.SERIES_ID = V.SERIES_ID"
                                + " JOIN DECLARED_INTEREST I ON I.APPLICATION_ID = A.ID"
                                + " WHERE A.ACCOUNT_ID = S.ACCOUNT_ID AND P.ID = S.PLAN_ID"
                                + " AND I.CENTRE_CODE = S.CENTRE_CODE)")
                .with("plan", planId)
                .number(entityManager);
    }

    /** People who cannot read or sign as the candidates of their place do. */
    private long unskilled(long planId) {
        return NativeSql.of(
                        SEATS
                                + "EXISTS (SELECT 1 FROM PROFILE P WHERE P.ACCOUNT_ID = S.ACCOUNT_ID"
                                + " AND (P.BRAILLE < S.BRAILLE"
                                + " OR P.SIGN_LANGUAGE < S.SIGN_LANGUAGE))")
                .with("plan", planId)
                .number(entityManager);
    }

    /** Centres of the last years, as the council's record has them. */
    private long before(long planId, String positionCode, int firstYear) {
        return NativeSql.of(
                        SEATS
                                + "S.POSITION_CODE = :position AND EXISTS (SELECT 1"
                                + " FROM PAST_DEPLOYMENT D WHERE D.ACCOUNT_ID = S.ACCOUNT_ID"
                                + " AND D.CENTRE_CODE = S.CENTRE_CODE AND D.EXAM_YEAR >= :firstYear)")
                .with("plan", planId)
                .with("position", positionCode)
                .with("firstYear", firstYear)
                .number(entityManager);
    }

    /** Centres of the last years, as this portal has sent people there. */
    private long here(long planId, String positionCode, int firstYear) {
        return NativeSql.of(
                        SEATS
                                + "S.POSITION_CODE = :position AND EXISTS (SELECT 1"
                                + " FROM APPLICATION A"
                                + " JOIN DEPLOYMENT D ON D.APPLICATION_ID = A.ID"
                                + " JOIN EXAM_SERIES E ON E.ID = D.SERIES_ID"
                                + " JOIN DEPLOYMENT_PLAN P ON P.ID = S.PLAN_ID"
                                + " WHERE A.ACCOUNT_ID = S.ACCOUNT_ID"
                                + " AND D.SERIES_ID <> P.SERIES_ID"
                                + " AND D.STATE IN ('APPLIED', 'TOLD')"
                                + " AND D.CENTRE_CODE = S.CENTRE_CODE AND E.EXAM_YEAR >= :firstYear)")
                .with("plan", planId)
                .with("position", positionCode)
                .with("firstYear", firstYear)
                .number(entityManager);
    }
}
