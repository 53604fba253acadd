package ke.cp2.batch.job;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.job.FencingToken;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.RunControl;
import ke.cp2.security.SystemUse;

/**
 * Starts jobs with the batch runtime of the server. Its transactions are its own, so that the
 * runtime is never called inside one.
 */
@Singleton
@LocalBean
@Local(JobLauncher.class)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@SystemUse
public class BatchJobLauncher implements JobLauncher {

    private static final Logger LOGGER = Logger.getLogger(BatchJobLauncher.class.getName());

    @Inject private RunControl runs;

    @Override
    public void launch(long runId) {
        launch(runId, false);
    }

    /**
     * The same for the recovery.
     *
     * @param justStarted see {@link RunControl#abandoned}
     */
    public void launch(long runId, boolean justStarted) {
        Optional<FencingToken> claimed = claimed(runId, justStarted);
        if (claimed.isEmpty()) {
            return;
        }
        FencingToken ticket = claimed.get();
        String job = runs.jobOf(runId).id();
        try {
            JobOperator operator = BatchRuntime.getJobOperator();
            operator.start(job, parameters(ticket));
            LOGGER.log(
                    Level.INFO,
                    "Run {0,number,#} of {1} starts, claim {2}",
                    new Object[] {runId, job, ticket.fence()});
        } catch (BatchRuntimeException e) {
            // The lease runs out, then the recovery tries again.
            LOGGER.log(Level.SEVERE, "Run " + runId + " of " + job + " could not be started", e);
        }
    }

    /** One after the other, so that two runs of a job of which a node has one see each other. */
    private synchronized Optional<FencingToken> claimed(long runId, boolean justStarted) {
        return runs.claim(runId, justStarted);
    }

    private static Properties parameters(FencingToken ticket) {
        Properties parameters = new Properties();
        parameters.setProperty("run", String.valueOf(ticket.runId()));
        parameters.setProperty("fence", String.valueOf(ticket.fence()));
        return parameters;
    }
}
