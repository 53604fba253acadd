package ke.cp2.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch job: who started it, how far it is, and which node works on it. The batch
 * runtime's own records cannot tell after a crash; this one can, because every chunk writes its
 * progress here in the transaction of its work.
 *
 * <p>The node that works on the run holds a lease, renewed by each chunk. When the lease runs out
 * the run is abandoned and any node may claim it; the fence, counted up by each claim, keeps the
 * former holder from writing.
 */
@Entity
@Table(name = "JOB_RUN")
public class JobRun {

    /** Many times what a chunk takes, so that only a dead node loses its lease. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "JOB_RUN_SEQ")
    @SequenceGenerator(name = "JOB_RUN_SEQ")
    private Long id;

    @Column(name = "JOB_NAME")
    private String jobName;

    @Column(name = "RUN_KEY")
    private String runKey;

    private String subject;

    @Column(name = "SUBJECT_LABEL")
    private @Nullable String subjectLabel;

    @Column(name = "SINCE_AT")
    private @Nullable Instant sinceAt;

    @Column(name = "ACTIVE_KEY")
    private @Nullable String activeKey;

    @Enumerated(EnumType.STRING)
    private JobRunState state;

    @Column(name = "STARTED_BY")
    private @Nullable Long startedBy;

    @Column(name = "CREATED_AT")
    private Instant createdAt;

    @Column(name = "STARTED_AT")
    private Instant startedAt;

    @Column(name = "FINISHED_AT")
    private @Nullable Instant finishedAt;

    private @Nullable String node;

    @Column(name = "LEASE_UNTIL")
    private @Nullable Instant leaseUntil;

    private int fence;

    @Column(name = "STOP_REQUESTED")
    private boolean stopRequested;

    @Column(name = "EXECUTION_ID")
    private Long executionId;

    @Column(name = "RESUME_AFTER")
    private String resumeAfter;

    private long candidates;

    private long examined;

    private long matched;

    private long queued;

    private @Nullable String reason;

    @Version private int version;

    protected JobRun() {}

    private JobRun(
            Job job,
            RunSubject subject,
            String runKey,
            @Nullable Instant since,
            @Nullable AccountId startedBy,
            Instant now) {
        this.jobName = job.id();
        this.subject = subject.key();
        this.subjectLabel = subject.label();
        this.runKey = runKey;
        this.sinceAt = since;
        this.startedBy = AccountId.valueOrNull(startedBy);
        this.createdAt = now;
        this.state = JobRunState.APPROVED;
        this.activeKey = activeKey();
    }

    /**
     * A run that may start at once.
     *
     * @param runKey unique among the runs of the job: the due time of a scheduled run, otherwise
     *     random
     * @param since for jobs that look at what happened since, otherwise null
     * @param startedBy the account of who started it, or null for the schedule
     */
    public static JobRun approved(
            Job job,
            RunSubject subject,
            String runKey,
            @Nullable Instant since,
            @Nullable AccountId startedBy,
            Instant now) {
        return new JobRun(job, subject, runKey, since, startedBy, now);
    }

    private String activeKey() {
        return jobName + ' ' + subject;
    }

    /**
     * Tells whether a node may take the run: it is approved, or its holder is dead. A holder is
     * dead when its lease has run out, and when it has the caller's name: then the caller is that
     * node, started again.
     *
     * @param node the caller's name, when it has just started and cannot have runs yet; otherwise
     *     null
     */
    boolean isClaimable(@Nullable String node, Instant now) {
        return switch (state) {
            case APPROVED -> true;
            case RUNNING ->
                    leaseUntil == null
                            || leaseUntil.isBefore(now)
                            || (node != null && node.equals(this.node));
            default -> false;
        };
    }

    /** Gives the run to a node; every earlier ticket loses its worth. */
    FencingToken claim(String node, Instant now) {
        if (state != JobRunState.RUNNING) {
            become(JobRunState.RUNNING);
        }
        this.node = node;
        fence++;
        leaseUntil = now.plus(LEASE);
        if (startedAt == null) {
            startedAt = now;
        }
        finishedAt = null;
        reason = null;
        return new FencingToken(id, fence);
    }

    /** Notes the batch runtime's number of the execution. */
    void executedAs(FencingToken ticket, long executionId) {
        guard(ticket);
        this.executionId = executionId;
    }

    /** Notes how many candidates there are, counted at the start. */
    void expect(FencingToken ticket, long candidates) {
        guard(ticket);
        this.candidates = candidates;
    }

    /**
     * Notes what a chunk has done and renews the lease.
     *
     * @throws RunLostException when the ticket is not the latest
     */
    void advance(FencingToken ticket, RunProgress progress, Instant now) {
        guard(ticket);
        examined += progress.examined();
        matched += progress.matched();
        queued += progress.queued();
        candidates = Math.max(candidates, examined);
        resumeAfter = progress.resumeAfter();
        leaseUntil = now.plus(LEASE);
    }

    /** Asks the run to end after the chunk that it is at; one that no node has yet ends at once. */
    void stop(Instant now) {
        switch (state) {
            case APPROVED -> over(JobRunState.STOPPED, null, now);
            case RUNNING -> stopRequested = true;
            default -> throw BusinessException.of("campaign.notRunning");
        }
    }

    /** The job has come to its end: of the work, or because it was asked to stop. */
    void end(FencingToken ticket, Instant now) {
        guard(ticket);
        over(stopRequested ? JobRunState.STOPPED : JobRunState.FINISHED, null, now);
    }

    /** The job broke off. */
    void fail(FencingToken ticket, @Nullable String why, Instant now) {
        guard(ticket);
        over(JobRunState.FAILED, why, now);
    }

    /**
     * The node shuts down: the run stays RUNNING, free for the next who looks for abandoned ones.
     */
    void release(FencingToken ticket, Instant now) {
        guard(ticket);
        leaseUntil = now.minusSeconds(1);
    }

    /** Lets a stopped or failed run go on from where it ended. */
    void resume() {
        if (!state.isResumable()) {
            throw BusinessException.of("campaign.notResumable");
        }
        become(JobRunState.APPROVED);
        activeKey = activeKey();
        stopRequested = false;
        reason = null;
        finishedAt = null;
    }

    private void over(JobRunState end, @Nullable String why, Instant now) {
        become(end);
        activeKey = null;
        leaseUntil = null;
        stopRequested = false;
        finishedAt = now;
        reason = StatedReason.of(why).kept();
    }

    private void guard(FencingToken ticket) {
        if (state != JobRunState.RUNNING || fence != ticket.fence()) {
            throw new RunLostException(id);
        }
    }

    private void become(JobRunState next) {
        if (!state.canBecome(next)) {
            throw BusinessException.of("campaign.stateRefused");
        }
        state = next;
    }

    boolean isHeldBy(FencingToken ticket) {
        return state == JobRunState.RUNNING && fence == ticket.fence();
    }

    boolean isStopRequested() {
        return stopRequested;
    }

    public Long id() {
        return id;
    }

    Job job() {
        return Job.byId(jobName);
    }

    RunSubject subject() {
        return new RunSubject(subject, subjectLabel);
    }

    public JobRunState state() {
        return state;
    }

    RunWork work() {
        return new RunWork(id, job(), subject(), sinceAt, startedAt, resumeAfter);
    }

    /** The job and its numbers in one line, for the audit trail. */
    String summary() {
        return "%s %s: looked at %d, matched %d, done %d"
                .formatted(jobName, subject, examined, matched, queued);
    }

    /** The run as pages show it, with the name of who started it. */
    /** Names who started it; null for the schedule. */
    @Nullable AccountId startedBy() {
        return AccountId.ofNullable(startedBy);
    }

    JobRunRow row(String startedByName) {
        return new JobRunRow(
                id,
                job(),
                subject(),
                state,
                stopRequested,
                startedByName,
                createdAt,
                startedAt,
                finishedAt,
                node,
                candidates,
                examined,
                matched,
                queued,
                reason);
    }
}
