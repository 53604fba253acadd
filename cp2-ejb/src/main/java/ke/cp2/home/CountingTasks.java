package ke.cp2.home;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Map;
import ke.cp2.job.JobRunState;
import ke.cp2.platform.InstantConverter;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.history.FailedMessages;

/** Counts what waits for the caller; a sub-county officer's counts are of the own sub-county. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class CountingTasks {

    /** Counts, not sums: literals go out as parameters, and H2 does not sum what has no type. */
    private static final String APPLICATIONS =
            "SELECT COUNT(a) FROM Application a JOIN Vacancy v ON v.id = a.vacancyId"
                    + " WHERE a.state IN (ke.cp2.application.ApplicationState.SUBMITTED,"
                    + " ke.cp2.application.ApplicationState.SHORTLISTED)"
                    + " AND v.state <> ke.cp2.vacancy.VacancyState.CANCELLED";

    private static final String OF_CLOSED_VACANCIES =
            " AND (v.state <> ke.cp2.vacancy.VacancyState.PUBLISHED OR v.window.closesAt <= :now)";

    private static final String OF_SUB_COUNTY = " AND v.subCountyCode = :subCounty";

    private static final String RUNS =
            "SELECT r.state, COUNT(r) FROM JobRun r WHERE r.state IN ("
                    + "ke.cp2.job.JobRunState.APPROVED, ke.cp2.job.JobRunState.RUNNING,"
                    + " ke.cp2.job.JobRunState.FAILED)"
                    + " GROUP BY r.state";

    private static final String FAILED_MESSAGES =
            "SELECT COUNT(m) FROM SmsMessage m WHERE m.failure IS NOT NULL"
                    + " AND m.finalAt >= :since";

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
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** What waits now. What the caller's role has nothing to do with is 0. */
    public OpenTasks now() {
        String subCounty = caller.subCountyLimit();
        long undecided =
                applications(OF_CLOSED_VACANCIES, subCounty)
                        .setParameter("now", clock.instant())
                        .getSingleResult();
        long applications = applications("", subCounty).getSingleResult();
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
                count(FAILED_MESSAGES)
                        .setParameter("since", clock.instant().minus(FailedMessages.RECENT))
                        .getSingleResult(),
                number(ofCouncil[3]),
                number(ofCouncil[4]),
                number(ofCouncil[1]),
                number(ofCouncil[2]));
    }

    private TypedQuery<Long> applications(String which, String subCounty) {
        return subCounty == null
                ? count(APPLICATIONS + which)
                : count(APPLICATIONS + which + OF_SUB_COUNTY).setParameter("subCounty", subCounty);
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
                        .setParameter(2, caller.accountId())
                        .getSingleResult();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private TypedQuery<Long> count(String query) {
        return entityManager.createQuery(query, Long.class);
    }
}
