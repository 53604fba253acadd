package ke.cp2.batch.job;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.job.FencingToken;
import ke.cp2.job.RunControl;
import ke.cp2.job.RunLostException;
import org.jspecify.annotations.Nullable;

/** Ends the run when its job has ended. */
@Named("runListener")
@Dependent
public class RunListener extends AbstractJobListener {

    private static final Logger LOGGER = Logger.getLogger(RunListener.class.getName());

    @Inject private JobContext context;

    @Inject private RunControl runs;

    @Inject private NodeState node;

    /** Before the first page: from outside, it would change the run while that is written. */
    @Override
    public void beforeJob() {
        runs.executedAs(CurrentRun.of(context).ticket(), context.getExecutionId());
    }

    @Override
    public void afterJob() {
        CurrentRun run = CurrentRun.of(context);
        try {
            end(run.ticket(), run.failure());
        } catch (RunLostException e) {
            LOGGER.log(Level.WARNING, "Not ended here: {0}", e.getMessage());
        }
    }

    private void end(FencingToken ticket, @Nullable Exception failure) {
        if (node.isStopping()) {
            runs.release(ticket);
        } else if (failure != null || context.getBatchStatus() == BatchStatus.FAILED) {
            LOGGER.log(Level.SEVERE, "Run " + ticket.runId() + " failed", failure);
            runs.fail(ticket, reason(failure));
        } else {
            runs.end(ticket);
        }
    }

    /** The kind of the error only: its message may hold a phone number. */
    private static @Nullable String reason(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? null : cause.getClass().getSimpleName();
    }
}
