package ke.cp2.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.Settings;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Offers the outside of the jobs what it needs of a run: to claim it, to read what is to be done,
 * to note what is done, and to end it. Everything after the claim asks for the ticket that the
 * claim gave and throws {@link RunLostException} when another node has claimed the run since.
 */
@Stateless
@PermitAll
@SystemUse
public class RunControl {

    /**
     * An approved run is launched by its use case; only when that has died is it the recovery's.
     */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int MOST_AT_ONCE = 20;

    @Inject private JobRuns runs;

    @Inject private AuditTrail audit;

    @Inject private Settings settings;

    @Inject private Clock clock;

    @Inject private Event<RunEnded> ended;

    /**
     * Runs that this node should launch: approved ones that nobody has launched, and those whose
     * node has died.
     *
     * @param justStarted whether this node has no runs of its own yet, so that those under its name
     *     are left over from before it was restarted
     */
    public List<Long> abandoned(boolean justStarted) {
        Instant now = clock.instant();
        String node = justStarted ? settings.nodeName() : null;
        return runs.claimable(node, justStarted ? now : now.minus(GRACE), now, MOST_AT_ONCE);
    }

    /**
     * Takes a run for this node; empty when it is taken or over, or has to wait for another run of
     * its job on this node. The caller sees to it that a node claims one run after the other.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<FencingToken> claim(long runId, boolean justStarted) {
        JobRun run = runs.locked(runId);
        Instant now = clock.instant();
        if (!run.isClaimable(justStarted ? settings.nodeName() : null, now)) {
            return Optional.empty();
        }
        if (run.job().isOneAtATime()
                && runs.isAnotherRunning(run, settings.nodeName(), clock.instant())) {
            return Optional.empty();
        }
        if (run.state() == JobRunState.RUNNING) {
            audit.record(AuditAction.JOB_RECOVERED.of(runId).detail(run.job().id()));
        }
        return Optional.of(run.claim(settings.nodeName(), now));
    }

    /** The job of a run. */
    public Job jobOf(long runId) {
        return runs.find(runId).orElseThrow().job();
    }

    /** Notes the batch runtime's number of the execution. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void executedAs(FencingToken ticket, long executionId) {
        runs.locked(ticket.runId()).executedAs(ticket, executionId);
    }

    /** Notes how many candidates there are. */
    public void expect(FencingToken ticket, long candidates) {
        runs.locked(ticket.runId()).expect(ticket, candidates);
    }

    /**
     * Gives the next step, as it is committed; empty when the run is no longer this node's or
     * somebody has asked it to stop.
     */
    public Optional<RunWork> work(FencingToken ticket) {
        return runs.find(ticket.runId())
                .filter(run -> run.isHeldBy(ticket) && !run.isStopRequested())
                .map(JobRun::work);
    }

    /** Notes what a chunk has done, in the transaction of the chunk: both happen or neither. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void advance(FencingToken ticket, RunProgress progress) {
        runs.locked(ticket.runId()).advance(ticket, progress, clock.instant());
    }

    /** The job has come to its end: FINISHED, or STOPPED when that was asked for. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(FencingToken ticket) {
        JobRun run = runs.locked(ticket.runId());
        run.end(ticket, clock.instant());
        audit.record(AuditAction.JOB_ENDED.of(ticket.runId()).detail(run.summary()));
        ended.fire(new RunEnded(ticket.runId(), run.job(), run.state(), null));
    }

    /** The job broke off for that reason. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void fail(FencingToken ticket, @Nullable String reason) {
        JobRun run = runs.locked(ticket.runId());
        run.fail(ticket, reason, clock.instant());
        ended.fire(new RunEnded(ticket.runId(), run.job(), run.state(), reason));
    }

    /** This node shuts down; the next that looks goes on with the run. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(FencingToken ticket) {
        runs.locked(ticket.runId()).release(ticket, clock.instant());
    }
}
