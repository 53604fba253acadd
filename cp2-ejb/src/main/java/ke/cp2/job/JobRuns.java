package ke.cp2.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ke.cp2.audit.AuditKind;
import ke.cp2.audit.AuditNames;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** All job runs. */
@ApplicationScoped
public class JobRuns {

    private static final Map<String, String> SORTS =
            Map.of(
                    "createdAt", "r.createdAt",
                    "job", "r.jobName",
                    "state", "r.state",
                    "matched", "r.matched",
                    "queued", "r.queued");

    private static final String ROW =
            "SELECT r, a.fullName, a.id FROM JobRun r LEFT JOIN Account a ON a.id = r.startedBy";

    @PersistenceContext private EntityManager entityManager;

    @Produces
    @Singleton
    static AuditNames names() {
        return new AuditNames(
                AuditKind.JOB_RUN,
                "SELECT r.id, r.jobName, r.subject, r.subjectLabel FROM JobRun r"
                        + " WHERE r.id IN :ids");
    }

    /** Adds a run and writes it at once, so that a violated key shows here. */
    public void add(JobRun run) {
        entityManager.persist(run);
        entityManager.flush();
    }

    /** Writes what has changed at once, so that a violated key shows here. */
    void flush() {
        entityManager.flush();
    }

    /** The run, locked until the transaction ends: two nodes cannot change it at the same time. */
    public JobRun locked(long id) {
        JobRun run = entityManager.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            throw BusinessException.of("campaign.noRun");
        }
        return run;
    }

    /** The run as it stands in the database now. */
    public Optional<JobRun> find(long id) {
        return Optional.ofNullable(entityManager.find(JobRun.class, id));
    }

    /**
     * Runs that a node may claim: approved before a moment and still not taken, and those whose
     * holder is dead; oldest first.
     *
     * @param node see {@link JobRun#isClaimable}
     */
    List<Long> claimable(@Nullable String node, Instant approvedBefore, Instant now, int limit) {
        return entityManager
                .createQuery(
                        "SELECT r.id FROM JobRun r WHERE r.state = :approved AND r.createdAt < :approvedBefore"
                                + " OR r.state = :running AND (r.leaseUntil < :now OR r.node = :node)"
                                + " ORDER BY r.id",
                        Long.class)
                .setParameter("approved", JobRunState.APPROVED)
                .setParameter("running", JobRunState.RUNNING)
                .setParameter("approvedBefore", approvedBefore)
                .setParameter("now", now)
                .setParameter("node", node)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Tells whether a node works on another run of the same job. */
    boolean isAnotherRunning(JobRun run, String node, Instant now) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(r) FROM JobRun r WHERE r.state = :running AND r.leaseUntil > :now"
                                        + " AND r.node = :node AND r.jobName = :job AND r.id <> :id",
                                Long.class)
                        .setParameter("running", JobRunState.RUNNING)
                        .setParameter("now", now)
                        .setParameter("node", node)
                        .setParameter("job", run.job().id())
                        .setParameter("id", run.id())
                        .getSingleResult()
                > 0;
    }

    /** Tells whether a run of the job and subject is not over. */
    boolean isActive(Job job, RunSubject subject) {
        return latest(job, subject).filter(run -> !run.state().isOver()).isPresent();
    }

    /** Gives the time when the latest finished run of the job and subject was made. */
    Optional<Instant> lastFinished(Job job, RunSubject subject) {
        return Optional.ofNullable(
                entityManager
                        .createQuery(
                                "SELECT MAX(r.createdAt) FROM JobRun r WHERE r.jobName = :job"
                                        + " AND r.subject = :subject AND r.state = :finished",
                                Instant.class)
                        .setParameter("job", job.id())
                        .setParameter("subject", subject.key())
                        .setParameter("finished", JobRunState.FINISHED)
                        .getSingleResult());
    }

    /** The latest run of the job and subject. */
    public Optional<JobRun> latest(Job job, RunSubject subject) {
        return entityManager
                .createQuery(
                        "SELECT r FROM JobRun r WHERE r.jobName = :job AND r.subject = :subject"
                                + " ORDER BY r.id DESC",
                        JobRun.class)
                .setParameter("job", job.id())
                .setParameter("subject", subject.key())
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    Page<JobRunRow> list(PageRequest page) {
        return new Conditions()
                .page(
                        entityManager,
                        Object[].class,
                        ROW,
                        page.order(SORTS, "r.id DESC", "r.id DESC"),
                        "JobRun r",
                        page)
                .map(JobRuns::row);
    }

    /** Counts the runs that wait, run or have failed, by state. */
    public Map<JobRunState, Long> open() {
        return entityManager
                .createQuery(
                        "SELECT r.state, COUNT(r) FROM JobRun r WHERE r.state IN ("
                                + "ke.cp2.job.JobRunState.APPROVED, ke.cp2.job.JobRunState.RUNNING,"
                                + " ke.cp2.job.JobRunState.FAILED) GROUP BY r.state",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (JobRunState) row[0], row -> (Long) row[1]));
    }

    /** The run with the name of who started it. */
    public Optional<JobRunRow> row(long id) {
        return entityManager
                .createQuery(ROW + " WHERE r.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(JobRuns::row)
                .findAny();
    }

    private static JobRunRow row(Object[] columns) {
        String name = columns[1] == null && columns[2] != null ? "" : (String) columns[1];
        return ((JobRun) columns[0]).row(name);
    }

    /** Names who asked for a run; empty when it started by itself. */
    Optional<AccountId> starterOf(long id) {
        return Optional.ofNullable(entityManager.find(JobRun.class, id)).map(JobRun::startedBy);
    }
}
