package ke.cp2.deployment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import ke.cp2.application.RecruitmentScene;
import ke.cp2.centre.CentresChanged;
import ke.cp2.security.AccountId;
import ke.cp2.support.Tables;

/** A series with centres of one sub-county, and people who have accepted posts there. */
@Dependent
public class DeploymentScene {

    /** The ids of series grow by so many, and years have four digits. */
    private static final int STEP = 50;

    public static final String COUNTY = "032";
    public static final String SUB_COUNTY = "03205";
    public static final String OTHER_SUB_COUNTY = "03206";

    @Inject private RecruitmentScene people;

    @Inject private Tables tables;

    @Inject private Event<CentresChanged> changed;

    @Inject private UserTransaction transaction;

    private long series;
    private String subCounty = SUB_COUNTY;

    /** What follows lies there. */
    public void in(String place) {
        subCounty = place;
    }

    /** A new series with a year of its own, one of the past, as ids grow by {@value #STEP}. */
    public long aSeries() {
        series = tables.next("EXAM_SERIES_SEQ");
        tables.change(
                "INSERT INTO EXAM_SERIES (ID, EXAM_CODE, EXAM_YEAR, STARTS_ON, ENDS_ON)"
                        + " VALUES (?, 'KCSE', ?, ?, ?)",
                series,
                year(),
                java.sql.Date.valueOf("2026-11-02"),
                java.sql.Date.valueOf("2026-11-20"));
        return series;
    }

    /** The year of the series, one of the past. */
    public int year() {
        return Math.toIntExact(1_000 + series / STEP);
    }

    /** A centre at which so many candidates sit. */
    public void aCentre(String code, String name, int candidates) {
        tables.change(
                "INSERT INTO CENTRE (ID, SERIES_ID, CODE, NAME, COUNTY_CODE, SUB_COUNTY_CODE,"
                        + " CANDIDATES) VALUES (?, ?, ?, ?, ?, ?, ?)",
                series * 100_000_000L + Long.parseLong(code),
                series,
                code,
                name,
                COUNTY,
                subCounty,
                candidates);
    }

    /** Works the need of the centres out, as taking a list does. */
    public void counted() throws Exception {
        transaction.begin();
        changed.fire(new CentresChanged(series));
        transaction.commit();
    }

    /** A vacancy of that position, whose selection has ended. */
    public long aVacancy(String position) {
        long vacancy = tables.next("VACANCY_SEQ");
        tables.change(
                "INSERT INTO VACANCY (ID, VACANCY_NUMBER, SERIES_ID, ACTIVITY_CODE, STATION_TYPE,"
                        + " POSITION_CODE, COUNTY_CODE, SUB_COUNTY_CODE, EXAM_CODE, POSTS,"
                        + " OPENS_AT, CLOSES_AT, STATE, PUBLISHED_AT)"
                        + " VALUES (?, ?, ?, 'SI', 'EXAM_CENTRE', ?, ?, ?, 'KCSE', 50, ?, ?,"
                        + " 'DECIDED', ?)",
                vacancy,
                "KCSE-2026-" + position + "-" + (300_000 + vacancy),
                series,
                position,
                COUNTY,
                subCounty,
                RecruitmentScene.utc(RecruitmentScene.OPENS),
                RecruitmentScene.utc(RecruitmentScene.CLOSES),
                RecruitmentScene.utc(RecruitmentScene.OPENS));
        return vacancy;
    }

    /** Somebody who has accepted a post of the vacancy. */
    public long anAccepted(long vacancy, AccountId person) {
        return anApplicant(vacancy, person, "ACCEPTED");
    }

    /** Somebody whose application for the vacancy is in that state. */
    public long anApplicant(long vacancy, AccountId person, String state) {
        long application = tables.next("APPLICATION_SEQ");
        tables.change(
                "UPDATE PROFILE SET GENDER = COALESCE(GENDER, ?), HOME_COUNTY_CODE = ?,"
                        + " HOME_SUB_COUNTY_CODE = ? WHERE ACCOUNT_ID = ?",
                application % 2 == 0 ? "FEMALE" : "MALE",
                COUNTY,
                subCounty,
                person.value());
        tables.change(
                "INSERT INTO APPLICATION (ID, REFERENCE, VACANCY_ID, ACCOUNT_ID, STATE,"
                        + " SUBMITTED_AT, STATE_AT) VALUES (?, ?, ?, ?, ?, ?, ?)",
                application,
                "DEPL-" + application,
                vacancy,
                person.value(),
                state,
                RecruitmentScene.utc(RecruitmentScene.DURING),
                RecruitmentScene.utc(RecruitmentScene.DURING));
        tables.change("DELETE FROM APPLICATION_COUNT WHERE VACANCY_ID = ?", vacancy);
        tables.change(
                "INSERT INTO APPLICATION_COUNT (ID, VACANCY_ID, STATE, APPLICATIONS, UNMET, ID_SUM)"
                        + " SELECT APPLICATION_COUNT_SEQ.NEXTVAL, C.* FROM (SELECT VACANCY_ID, STATE,"
                        + " COUNT(*), SUM(UNMET), SUM(ID) FROM APPLICATION WHERE VACANCY_ID = ?"
                        + " GROUP BY VACANCY_ID, STATE) C",
                vacancy);
        return application;
    }

    public AccountId aProfessional() {
        return people.aProfessional();
    }

    /** An officer of the sub-county, or of the council for null. */
    public AccountId anOfficer(String subCounty) {
        return people.anOfficer(subCounty);
    }

    public Tables tables() {
        return tables;
    }

    public long series() {
        return series;
    }
}
