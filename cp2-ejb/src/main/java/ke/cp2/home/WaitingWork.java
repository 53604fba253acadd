package ke.cp2.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import ke.cp2.account.Caller;
import ke.cp2.account.Role;

/** Counts what waits for the caller; a sub-county officer's counts are of the own sub-county. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class WaitingWork {

    private static final Period RECENT = Period.ofDays(7);

    /** Counts, not sums: literals go out as parameters, and H2 does not sum what has no type. */
    private static final String APPLICATIONS =
            "SELECT COUNT(CASE WHEN v.state <> ke.cp2.vacancy.VacancyState.PUBLISHED"
                    + " OR v.window.closesAt <= :now THEN a.id ELSE NULL END), COUNT(a)"
                    + " FROM Application a JOIN Vacancy v ON v.id = a.vacancyId"
                    + " WHERE a.state IN (ke.cp2.application.ApplicationState.SUBMITTED,"
                    + " ke.cp2.application.ApplicationState.SHORTLISTED)";

    private static final String RUNS =
            "SELECT COUNT(CASE WHEN r.state <> ke.cp2.campaign.JobRunState.FAILED"
                    + " THEN r.id ELSE NULL END),"
                    + " COUNT(CASE WHEN r.state = ke.cp2.campaign.JobRunState.FAILED"
                    + " THEN r.id ELSE NULL END)"
                    + " FROM JobRun r WHERE r.state IN (ke.cp2.campaign.JobRunState.APPROVED,"
                    + " ke.cp2.campaign.JobRunState.RUNNING, ke.cp2.campaign.JobRunState.PAUSED,"
                    + " ke.cp2.campaign.JobRunState.FAILED)";

    private static final String DRAFTS =
            "SELECT COUNT(v) FROM Vacancy v WHERE v.state = ke.cp2.vacancy.VacancyState.DRAFT";

    private static final String FAILED_MESSAGES =
            "SELECT COUNT(m) FROM SmsMessage m WHERE m.state IN (ke.cp2.sms.SmsState.FAILED,"
                    + " ke.cp2.sms.SmsState.EXPIRED) AND m.createdAt >= :since";

    @PersistenceContext private EntityManager entityManager;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** What waits now. What the caller's role has nothing to do with is 0. */
    public Waiting now() {
        Instant now = clock.instant();
        String subCounty = caller.subCountyLimit();
        boolean council = caller.isIn(Role.Name.COUNCIL_OFFICER);
        TypedQuery<Object[]> query =
                entityManager.createQuery(
                        subCounty == null
                                ? APPLICATIONS
                                : APPLICATIONS + " AND v.subCountyCode = :limit",
                        Object[].class);
        if (subCounty != null) {
            query.setParameter("limit", subCounty);
        }
        Object[] applications = query.setParameter("now", now).getSingleResult();
        if (subCounty != null) {
            return new Waiting(0, number(applications[0]), number(applications[1]), 0, 0, 0);
        }
        Object[] runs = entityManager.createQuery(RUNS, Object[].class).getSingleResult();
        long drafts = council ? entityManager.createQuery(DRAFTS, Long.class).getSingleResult() : 0;
        long failedMessages =
                entityManager
                        .createQuery(FAILED_MESSAGES, Long.class)
                        .setParameter("since", now.minus(RECENT))
                        .getSingleResult();
        return new Waiting(
                drafts,
                number(applications[0]),
                number(applications[1]),
                number(runs[0]),
                number(runs[1]),
                failedMessages);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
