package ke.cp2.batch.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.platform.Timers;
import ke.cp2.job.RunControl;
import ke.cp2.security.SystemUse;

/**
 * Looks for runs whose node has died, and starts them again on this one: at start-up those that ran
 * under this node's own name, later those whose lease has run out. Each node looks; the claim lets
 * one of them win.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@SystemUse
public class JobRecovery {

    private static final Logger LOGGER = Logger.getLogger(JobRecovery.class.getName());

    @Inject private RunControl runs;

    @Inject private BatchJobLauncher launcher;

    @Inject private Timers timers;

    private boolean justStarted = true;

    @PostConstruct
    void beginTimer() {
        timers.every(Duration.ofSeconds(5), "Job recovery", this::recover);
    }

    /** Each node looks; most of the time there is nothing. */
    void recover() {
        List<Long> abandoned = runs.abandoned(justStarted);
        for (long runId : abandoned) {
            LOGGER.log(Level.INFO, "Run {0,number,#} is taken up again", runId);
            launcher.launch(runId, justStarted);
        }
        justStarted = false;
    }
}
