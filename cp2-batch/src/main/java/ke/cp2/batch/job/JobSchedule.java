package ke.cp2.batch.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import ke.cp2.batch.platform.Timers;
import ke.cp2.job.JobLauncher;
import ke.cp2.job.JobRunPlanner;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobStart;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.security.SystemUse;

/**
 * Starts every {@link JobStart} at the configured times of the day. Every node has the timer; the
 * due time is the key of the run, so that one node wins.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@SystemUse
public class JobSchedule {

    private static final Logger LOGGER = Logger.getLogger(JobSchedule.class.getName());

    /** Short enough that no minute is left out. */
    private static final Duration LOOKS = Duration.ofSeconds(15);

    @Inject private JobSettings settings;

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    @Inject private Clock clock;

    @Inject private Timers timers;

    private Instant seen = Instant.MIN;

    @PostConstruct
    void beginTimer() {
        timers.every(LOOKS, "Job schedule", this::look);
    }

    /** Asks once in each minute whether a run is due: the times are configuration. */
    private void look() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(seen)) {
            seen = minute;
            at(minute);
        }
    }

    /** Plans and launches the runs that are due in the minute of that instant. */
    public void at(Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        LocalTime time = Kenya.wallClock(minute).toLocalTime();
        for (JobStart start : JobStart.values()) {
            if (settings.times(start.job().id()).contains(time)) {
                run(start, minute);
            }
        }
    }

    private void run(JobStart start, Instant dueAt) {
        try {
            launcher.launch(planner.scheduled(start, dueAt));
        } catch (BusinessException e) {
            // Another node has planned it, or the run before is still active.
            LOGGER.log(
                    Level.INFO, "No run of {0} for {1}: {2}", new Object[] {start, dueAt, e.key()});
        }
    }
}
