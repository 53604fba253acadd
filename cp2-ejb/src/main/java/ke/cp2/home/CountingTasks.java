package ke.cp2.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
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

    /**
     * Counts what waits for a council officer alone, in one statement: drafts, campaigns, imports,
     * moves, reopenings and profiles. Whose request it is does not decide on it, so the own ones do
     * not wait for the officer.
     */
    private static final String OF_COUNCIL =
            "SELECT (SELECT COUNT(*) FROM VACANCY WHERE STATE = 'DRAFT'),"
                    + " (SELECT COUNT(*) FROM CAMPAIGN WHERE STATE = 'PLANNED'"
                    + " AND CREATED_BY <> :caller AND CHANGED_BY <> :caller),"
                    + " (SELECT COUNT(*) FROM PROFESSIONAL_IMPORT WHERE STATE = 'PREVIEWED'),"
                    + " (SELECT COUNT(*) FROM ACCOUNT_MOVE WHERE STATE = 'WAITING'"
                    + " AND EXPIRES_AT > :now AND REQUESTED_BY <> :caller),"
                    + " (SELECT COUNT(*) FROM REOPENING WHERE STATE = 'REQUESTED'"
                    + " AND REQUESTED_BY <> :caller),"
                    + " (SELECT COUNT(*) FROM CAMPAIGN WHERE STATE = 'FAILED'),"
                    + " (SELECT COUNT(*) FROM CAMPAIGN WHERE STATE = 'PAUSED'),"
                    + " (SELECT COUNT(*) FROM (SELECT ACCOUNT_ID FROM PROFILE"
                    + " WHERE STATE = 'SUBMITTED' FETCH NEXT :most ROWS ONLY)) FROM DUAL";

    private static final String PROFILES_IN =
            "SELECT COUNT(*) FROM (SELECT ACCOUNT_ID FROM PROFILE WHERE STATE = 'SUBMITTED'"
                    + " AND HOME_SUB_COUNTY_CODE = :subCounty FETCH NEXT :most ROWS ONLY)";

    private static final SqlRow NONE = SqlRow.of(new Object[] {0, 0, 0, 0, 0, 0, 0, 0});

    /** Of the whole nation: ten thousand rows, which are added up anew after a while only. */
    private static final RecentValue<Long> ALL_UNDECIDED =
            new RecentValue<>(Duration.ofSeconds(10), count -> count > Listing.LONGEST);

    @PersistenceContext private EntityManager entityManager;
    @Inject private RecentFailures recentFailures;
    @Inject private RunningJobs jobs;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * Counts the open tasks. Tasks of other roles than the caller's are 0; messages and profiles
     * beyond {@link Listing#LONGEST} are not counted.
     */
    public OpenTasks now() {
        String subCounty = caller.subCountyLimit();
        if (subCounty != null) {
            return new OpenTasks(
                    0, undecided(subCounty), 0, 0, 0, 0, 0, 0, 0, 0, 0, profilesIn(subCounty));
        }
        long undecided = ALL_UNDECIDED.get(clock.instant(), () -> undecided(null));
        Map<JobRunState, Long> runs = jobs.open();
        long failedRuns = runs.getOrDefault(JobRunState.FAILED, 0L);
        long allRuns = runs.values().stream().mapToLong(Long::longValue).sum();
        SqlRow ofCouncil = caller.isIn(Role.Name.COUNCIL_OFFICER) ? ofCouncil() : NONE;
        return new OpenTasks(
                ofCouncil.number(0),
                undecided,
                allRuns - failedRuns,
                failedRuns,
                recentFailures.counts().values().stream().mapToLong(Long::longValue).sum(),
                ofCouncil.number(3),
                ofCouncil.number(4),
                ofCouncil.number(1),
                ofCouncil.number(5),
                ofCouncil.number(6),
                ofCouncil.number(2),
                ofCouncil.number(7));
    }

    private long undecided(@Nullable String subCounty) {
        return NativeSql.of(UNDECIDED)
                .with("now", clock.instant())
                .with("subCounty", subCounty)
                .number(entityManager);
    }

    private long profilesIn(String subCounty) {
        return NativeSql.of(PROFILES_IN)
                .with("subCounty", subCounty)
                .with("most", Listing.LONGEST + 1)
                .number(entityManager);
    }

    private SqlRow ofCouncil() {
        return NativeSql.of(OF_COUNCIL)
                .with("now", clock.instant())
                .with("most", Listing.LONGEST + 1)
                .with("caller", caller.accountId().value())
                .row(entityManager);
    }
}
