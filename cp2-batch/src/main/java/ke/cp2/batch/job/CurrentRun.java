package ke.cp2.batch.job;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;
import ke.cp2.job.FencingToken;
import org.jspecify.annotations.Nullable;

/**
 * The run that a job execution works on, as the batch runtime carries it from artifact to artifact.
 */
final class CurrentRun {

    private final FencingToken ticket;
    private @Nullable Exception failure;
    private boolean workedOff;

    private CurrentRun(FencingToken ticket) {
        this.ticket = ticket;
    }

    /** The run of the job that the calling artifact belongs to. */
    static CurrentRun of(JobContext context) {
        if (context.getTransientUserData() instanceof CurrentRun run) {
            return run;
        }
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties parameters = operator.getParameters(context.getExecutionId());
        CurrentRun run =
                new CurrentRun(
                        new FencingToken(
                                Long.parseLong(parameters.getProperty("run")),
                                Integer.parseInt(parameters.getProperty("fence"))));
        context.setTransientUserData(run);
        return run;
    }

    FencingToken ticket() {
        return ticket;
    }

    /** Nothing is left to do. */
    void workOff() {
        workedOff = true;
    }

    boolean isWorkedOff() {
        return workedOff;
    }

    void failed(Exception e) {
        failure = e;
    }

    /** Gives the failure that broke the job off, or null. */
    @Nullable Exception failure() {
        return failure;
    }
}
