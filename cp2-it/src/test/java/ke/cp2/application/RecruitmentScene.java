package ke.cp2.application;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.support.Tables;

/**
 * People and vacancies for container tests. Every vacancy is open from 1 to 30 September 2026;
 * every professional has submitted the details and has taught at a secondary school since 2015.
 */
@Dependent
@Typed(RecruitmentScene.class)
public class RecruitmentScene extends Tables {

    /** The ids of series grow by so many, and years have four digits. */
    private static final int STEP = 50;

    public static final Instant OPENS = Instant.parse("2026-09-01T05:00:00Z");
    public static final Instant DURING = Instant.parse("2026-09-15T09:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-09-30T14:00:00Z");
    public static final String CENTRE = "01113101";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** The sub-county of the vacancies that {@link #aVacancy} makes. */
    public String subCounty() {
        return (String) ask("SELECT MIN(CODE) FROM SUB_COUNTY");
    }

    /** Another sub-county. */
    public String otherSubCounty() {
        return (String) ask("SELECT MAX(CODE) FROM SUB_COUNTY");
    }

    /** A professional who may apply. */
    public AccountId aProfessional() {
        long id = anAccount(Role.PROFESSIONAL, null);
        change(
                "INSERT INTO PROFILE (ACCOUNT_ID, STATE, FULL_NAME, HOME_COUNTY_CODE,"
                        + " HOME_SUB_COUNTY_CODE) VALUES (?, 'SUBMITTED', ?, ?, ?)",
                id,
                "Wanjiru Otieno " + id,
                countyOf(subCounty()),
                subCounty());
        change(
                "INSERT INTO WORK_STATION (ID, ACCOUNT_ID, EMPLOYER, INSTITUTION, CENTRE_CODE,"
                        + " DESIGNATION, SCHOOL_LEVEL, COUNTY_CODE, SUB_COUNTY_CODE, FROM_DATE)"
                        + " VALUES (?, ?, 'TSC', 'Bondeni School', '02205007', 'Teacher',"
                        + " 'SECONDARY', ?, ?, ?)",
                next("WORK_STATION_SEQ"),
                id,
                countyOf(subCounty()),
                subCounty(),
                java.sql.Date.valueOf("2015-01-05"));
        return AccountId.of(id);
    }

    /** An officer of a sub-county, or of the council for null. */
    public AccountId anOfficer(String subCounty) {
        return AccountId.of(
                anAccount(
                        subCounty == null ? Role.COUNCIL_OFFICER : Role.SUBCOUNTY_OFFICER,
                        subCounty));
    }

    /** A vacancy with so many posts that asks for so many years of work. */
    public String aVacancy(int posts, int minimumYears) {
        long series = next("EXAM_SERIES_SEQ");
        long vacancy = next("VACANCY_SEQ");
        String number = "DSNE-2026-INV-" + (100_000 + vacancy);
        change(
                "INSERT INTO EXAM_SERIES (ID, EXAM_CODE, EXAM_YEAR, STARTS_ON, ENDS_ON)"
                        + " VALUES (?, 'DSNE', ?, ?, ?)",
                series,
                series / STEP,
                java.sql.Date.valueOf("2026-11-02"),
                java.sql.Date.valueOf("2026-11-30"));
        rule(series, "MINIMUM_YEARS", String.valueOf(minimumYears));
        rule(series, "NO_RELATIVE_AT_STATION", null);
        change(
                "INSERT INTO VACANCY (ID, VACANCY_NUMBER, SERIES_ID, ACTIVITY_CODE, STATION_TYPE,"
                        + " STATION_NAME, CENTRE_CODE, POSITION_CODE, COUNTY_CODE, SUB_COUNTY_CODE,"
                        + " EXAM_CODE, POSTS, OPENS_AT, CLOSES_AT, STATE, PUBLISHED_AT)"
                        + " VALUES (?, ?, ?, 'SI', 'EXAM_CENTRE', 'Mlimani School', ?, 'INV', ?, ?,"
                        + " 'DSNE', ?, ?, ?, 'PUBLISHED', ?)",
                vacancy,
                number,
                series,
                CENTRE,
                countyOf(subCounty()),
                subCounty(),
                posts,
                utc(OPENS),
                utc(CLOSES),
                utc(OPENS));
        return number;
    }

    private long anAccount(Role role, String subCounty) {
        long id = next("ACCOUNT_SEQ");
        change(
                "INSERT INTO ACCOUNT (ID, MOBILE_NUMBER, FULL_NAME, ROLE, STATE, SUB_COUNTY_CODE,"
                        + " CREATED_AT) VALUES (?, ?, ?, ?, 'ACTIVE', ?, ?)",
                id,
                "2547990" + String.format("%05d", PEOPLE.incrementAndGet()),
                "Person " + id,
                role.name(),
                subCounty,
                utc(OPENS));
        return id;
    }

    private void rule(long series, String name, String value) {
        change(
                "INSERT INTO SERIES_RULE (ID, SERIES_ID, POSITION_CODE, RULE_NAME, RULE_VALUE)"
                        + " VALUES (?, ?, 'INV', ?, ?)",
                next("SERIES_RULE_SEQ"),
                series,
                name,
                value);
    }

    private String countyOf(String subCounty) {
        return (String) ask("SELECT COUNTY_CODE FROM SUB_COUNTY WHERE CODE = ?", subCounty);
    }

    /** A moment as a statement binds it. */
    public static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
