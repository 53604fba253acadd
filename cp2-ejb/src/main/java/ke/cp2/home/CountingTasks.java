package ke.cp2.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ke.cp2.job.JobRunState;
import ke.cp2.job.RunningJobs;
import ke.cp2.platform.Listing;
import ke.cp2.platform.RecentValue;
import ke.cp2.platform.database.NativeSql;
import ke.cp2.platform.database.SqlRow;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.history.RecentFailures;
import org.jspecify.annotations.Nullable;

/** Counts what waits for the caller; a sub-county officer's counts are of the own sub-county. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class CountingTasks {

    /** From what is kept of each state: some thousand vacancies stand for all applications. */
    private static final String UNDECIDED =
            "SELECT COALESCE(SUM(C.APPLICATIONS), 0) FROM VACANCY V"
                    + " JOIN APPLICATION_COUNT C ON C.VACANCY_ID = V.ID"
                    + " WHERE C.STATE IN ('SUBMITTED', 'SHORTLISTED') AND (V.STATE = 'CLOSED'"
                    + " OR V.STATE = 'PUBLISHED' AND V.CLOSES_AT <= :now)"
                    + "[ AND V.SUB_COUNTY_CODE = :subCounty]";

    /** New staff whom others have proposed, for all who can let them in. */
    private static final String JOINING =
            "SELECT 'JOINING', COUNT(*) FROM STAFF_PROPOSAL WHERE STATE = 'WAITING'"
                    + " AND EXPIRES_AT > :now AND PROPOSED_BY <> :caller";

    /**
     * Counts what waits for a council officer alone, in one statement: each line names its {@link
     * Task}. Whose request it is does not decide on it, so the own ones do not wait for the
     * officer.
     */
    private static final String OF_COUNCIL =
            JOINING
                    + " UNION ALL SELECT 'DRAFTS', COUNT(*) FROM VACANCY WHERE STATE = 'DRAFT'"
                    + " UNION ALL SELECT 'CAMPAIGNS', COUNT(*) FROM CAMPAIGN WHERE STATE = 'PLANNED'"
                    + " AND CREATED_BY <> :caller AND CHANGED_BY <> :caller"
                    + " UNION ALL SELECT 'FAILED_CAMPAIGNS', COUNT(*) FROM CAMPAIGN"
                    + " WHERE STATE = 'FAILED'"
                    + " UNION ALL SELECT 'PAUSED_CAMPAIGNS', COUNT(*) FROM CAMPAIGN"
                    + " WHERE STATE = 'PAUSED'"
                    + " UNION ALL SELECT 'IMPORTS', COUNT(*) FROM PROFESSIONAL_IMPORT"
                    + " WHERE STATE = 'PREVIEWED'"
                    + " UNION ALL SELECT 'CENTRE_LISTS', COUNT(*) FROM CENTRE_LIST"
                    + " WHERE STATE = 'PREVIEWED'"
                    + " UNION ALL SELECT 'CENTRE_LISTS_OF', COALESCE(MIN(SERIES_ID), 0)"
                    + " FROM CENTRE_LIST WHERE STATE = 'PREVIEWED'"
                    + " UNION ALL SELECT 'CONFLICTS', COUNT(*) FROM (SELECT ID FROM IDENTITY_CLAIM"
                    + " WHERE CLOSED_AT IS NULL AND HOLDER_ID IS NOT NULL"
                    + " FETCH NEXT :most ROWS ONLY)"
                    + " UNION ALL SELECT 'MOVES', COUNT(*) FROM ACCOUNT_MOVE WHERE STATE = 'WAITING'"
                    + " AND EXPIRES_AT > :now AND REQUESTED_BY <> :caller"
                    + " UNION ALL SELECT 'REOPENINGS', COUNT(*) FROM REOPENING"
                    + " WHERE STATE = 'REQUESTED' AND REQUESTED_BY <> :caller"
                    + " UNION ALL SELECT 'AT_RISK', COUNT(*) FROM VACANCY_AT_RISK"
                    + " UNION ALL SELECT 'OWN_CENTRES', COUNT(*) FROM DEPLOYMENT"
                    + " WHERE OWN_CENTRE_AT "
                    + NativeSql.ANY_MOMENT
                    + " UNION ALL "
                    + SecondOfficerCounts.SQL;

    private static final String PROFILES =
            "SELECT COUNT(*) FROM (SELECT ACCOUNT_ID FROM PROFILE WHERE STATE = 'SUBMITTED'"
                    + "[ AND HOME_SUB_COUNTY_CODE = :subCounty] FETCH NEXT :most ROWS ONLY)";

    private static final String AT_RISK_IN =
            "SELECT 'AT_RISK', COUNT(*) FROM VACANCY_AT_RISK WHERE SUB_COUNTY_CODE = :subCounty"
                    + " UNION ALL SELECT 'OWN_CENTRES', COUNT(*) FROM DEPLOYMENT"
                    + " WHERE OWN_CENTRE_AT "
                    + NativeSql.ANY_MOMENT
                    + " AND SUB_COUNTY_CODE = :subCounty";

    /** Of the whole nation: ten thousand rows, which are added up anew after a while only. */
    private static final RecentValue<Long> ALL_UNDECIDED =
            new RecentValue<>(Duration.ofSeconds(10), count -> count > Listing.LONGEST);

    /** Of the whole nation: thousands of profiles may wait. */
    private static final RecentValue<Long> ALL_PROFILES =
            new RecentValue<>(Duration.ofSeconds(10), count -> count > Listing.LONGEST);

    @PersistenceContext private EntityManager entityManager;
    @Inject private RecentFailures recentFailures;
    @Inject private RunningJobs jobs;
    @Inject private SecondOfficerCounts second;
    @Inject private ReadingAnswers answers;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * Counts the open tasks of the caller's role; messages and profiles beyond {@link
     * Listing#LONGEST} are not counted.
     */
    public OpenTasks now() {
        Map<Task, Long> counts = new EnumMap<>(Task.class);
        String subCounty = caller.subCountyLimit();
        if (subCounty != null) {
            counts.put(Task.UNDECIDED, undecided(subCounty));
            counts.put(Task.PROFILES, profiles(subCounty));
            counts.putAll(atRiskIn(subCounty));
            counts.putAll(second.now());
            counts.put(Task.REFUSED, answers.count());
            return new OpenTasks(counts);
        }
        counts.put(Task.UNDECIDED, ALL_UNDECIDED.get(clock.instant(), () -> undecided(null)));
        Map<JobRunState, Long> runs = jobs.open();
        long failedRuns = runs.getOrDefault(JobRunState.FAILED, 0L);
        counts.put(Task.RUNS, sum(runs) - failedRuns);
        counts.put(Task.FAILED_RUNS, failedRuns);
        counts.put(Task.FAILED_MESSAGES, sum(recentFailures.counts()));
        if (caller.isIn(Role.Name.COUNCIL_OFFICER)) {
            counts.put(Task.REFUSED, answers.count());
            counts.put(Task.PROFILES, ALL_PROFILES.get(clock.instant(), () -> profiles(null)));
            ofCouncil().forEach(row -> counts.put(Task.valueOf(row.text(0)), row.number(1)));
        } else {
            counts.put(Task.JOINING, joining());
        }
        return new OpenTasks(counts);
    }

    /**
     * Counts only what others have made and the caller may answer, and what became of the own; for
     * officers of the council all that is counted for them in the same statement.
     */
    @RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
    public OpenTasks approvals() {
        Map<Task, Long> counts = new EnumMap<>(Task.class);
        if (caller.subCountyLimit() != null) {
            counts.putAll(second.now());
        } else {
            ofCouncil().forEach(row -> counts.put(Task.valueOf(row.text(0)), row.number(1)));
        }
        counts.put(Task.REFUSED, answers.count());
        return new OpenTasks(counts);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private long undecided(@Nullable String subCounty) {
        return NativeSql.of(UNDECIDED)
                .with("now", clock.instant())
                .with("subCounty", subCounty)
                .number(entityManager);
    }

    private Map<Task, Long> atRiskIn(String subCounty) {
        Map<Task, Long> counts = new EnumMap<>(Task.class);
        NativeSql.of(AT_RISK_IN)
                .with("subCounty", subCounty)
                .rows(entityManager)
                .forEach(row -> counts.put(Task.valueOf(row.text(0)), row.number(1)));
        return counts;
    }

    private long profiles(@Nullable String subCounty) {
        return NativeSql.of(PROFILES)
                .with("subCounty", subCounty)
                .with("most", Listing.LONGEST + 1)
                .number(entityManager);
    }

    private long joining() {
        return NativeSql.of(JOINING)
                .with("now", clock.instant())
                .with("caller", caller.accountId().value())
                .row(entityManager)
                .number(1);
    }

    private List<SqlRow> ofCouncil() {
        return NativeSql.of(OF_COUNCIL)
                .with("now", clock.instant())
                .with("most", Listing.LONGEST + 1)
                .with("caller", caller.accountId().value())
                .rows(entityManager);
    }
}
