package ke.cp2.home;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Map;
import ke.cp2.job.JobRunState;
import ke.cp2.platform.Listing;
import ke.cp2.platform.database.InstantConverter;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.history.RecentFailures;
import org.jspecify.annotations.Nullable;

/** Counts what waits for the caller; a sub-county officer's counts are of the own sub-county. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class CountingTasks {

    /** As far as anything is counted here. */
    private static final String AT_MOST = " FETCH FIRST " + (Listing.LONGEST + 1) + " ROWS ONLY)";

    private static final String APPLICATIONS =
            "(SELECT COUNT(*) FROM (SELECT A.ID FROM VACANCY V JOIN APPLICATION A"
                    + " ON A.VACANCY_ID = V.ID WHERE A.STATE = '%s' AND %s#LIMIT"
                    + AT_MOST
                    + ')';

    private static final String NOT_CANCELLED = "V.STATE <> 'CANCELLED'";
    private static final String CLOSED = "V.STATE = 'CLOSED'";
    private static final String OVER = "V.STATE = 'PUBLISHED' AND V.CLOSES_AT <= ?1";

    /** State by state: only so H2 finds each of them in one step and stops when it has enough. */
    private static final String UNDECIDED =
            "SELECT "
                    + APPLICATIONS.formatted("SUBMITTED", CLOSED)
                    + " + "
                    + APPLICATIONS.formatted("SHORTLISTED", CLOSED)
                    + " + "
                    + APPLICATIONS.formatted("SUBMITTED", OVER)
                    + " + "
                    + APPLICATIONS.formatted("SHORTLISTED", OVER)
                    + ", "
                    + APPLICATIONS.formatted("SUBMITTED", NOT_CANCELLED)
                    + " + "
                    + APPLICATIONS.formatted("SHORTLISTED", NOT_CANCELLED)
                    + " FROM DUAL";

    private static final String OF_SUB_COUNTY = " AND V.SUB_COUNTY_CODE = ?2";

    private static final String RUNS =
            "SELECT r.state, COUNT(r) FROM JobRun r WHERE r.state IN ("
                    + "ke.cp2.job.JobRunState.APPROVED, ke.cp2.job.JobRunState.RUNNING,"
                    + " ke.cp2.job.JobRunState.FAILED)"
                    + " GROUP BY r.state";

    /**
     * What waits for a council officer alone, in one statement: drafts, campaigns, imports, moves
     * and reopenings. Whose request it is does not decide on it, so the own ones do not wait for
     * the officer.
     */
    private static final String OF_COUNCIL =
            "SELECT (SELECT COUNT(*) FROM VACANCY WHERE STATE = 'DRAFT'),"
                    + " (SELECT COUNT(*) FROM CAMPAIGN WHERE STATE = 'PLANNED'"
                    + " AND CREATED_BY <> ?2 AND CHANGED_BY <> ?2),"
                    + " (SELECT COUNT(*) FROM PROFESSIONAL_IMPORT WHERE STATE = 'PREVIEWED'),"
                    + " (SELECT COUNT(*) FROM ACCOUNT_MOVE WHERE STATE = 'WAITING'"
                    + " AND EXPIRES_AT > ?1 AND REQUESTED_BY <> ?2),"
                    + " (SELECT COUNT(*) FROM REOPENING WHERE STATE = 'REQUESTED'"
                    + " AND REQUESTED_BY <> ?2) FROM DUAL";

    private static final Object[] NONE = {0L, 0L, 0L, 0L, 0L};

    @PersistenceContext private EntityManager entityManager;
    @Inject private RecentFailures recentFailures;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * Counts the open tasks. Tasks of other roles than the caller's are 0; applications and
     * messages beyond {@link Listing#LONGEST} are not counted.
     */
    public OpenTasks now() {
        String subCounty = caller.subCountyLimit();
        Object[] ofApplications = applications(subCounty);
        long undecided = number(ofApplications[0]);
        long applications = number(ofApplications[1]);
        if (subCounty != null) {
            return new OpenTasks(0, undecided, applications, 0, 0, 0, 0, 0, 0, 0);
        }
        Map<JobRunState, Long> runs = runs();
        long failedRuns = runs.getOrDefault(JobRunState.FAILED, 0L);
        long allRuns = runs.values().stream().mapToLong(Long::longValue).sum();
        Object[] ofCouncil = caller.isIn(Role.Name.COUNCIL_OFFICER) ? ofCouncil() : NONE;
        return new OpenTasks(
                number(ofCouncil[0]),
                undecided,
                applications,
                allRuns - failedRuns,
                failedRuns,
                recentFailures.counts().values().stream().mapToLong(Long::longValue).sum(),
                number(ofCouncil[3]),
                number(ofCouncil[4]),
                number(ofCouncil[1]),
                number(ofCouncil[2]));
    }

    private Object[] applications(@Nullable String subCounty) {
        Query query =
                entityManager
                        .createNativeQuery(
                                UNDECIDED.replace("#LIMIT", subCounty == null ? "" : OF_SUB_COUNTY))
                        .setParameter(
                                1, new InstantConverter().convertToDatabaseColumn(clock.instant()));
        return (Object[])
                (subCounty == null ? query : query.setParameter(2, subCounty)).getSingleResult();
    }

    private Map<JobRunState, Long> runs() {
        return entityManager
                .createQuery(RUNS, Object[].class)
                .getResultStream()
                .collect(toMap(row -> (JobRunState) row[0], row -> (Long) row[1]));
    }

    private Object[] ofCouncil() {
        return (Object[])
                entityManager
                        .createNativeQuery(OF_COUNCIL)
                        .setParameter(
                                1, new InstantConverter().convertToDatabaseColumn(clock.instant()))
                        .setParameter(2, caller.accountId().value())
                        .getSingleResult();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
