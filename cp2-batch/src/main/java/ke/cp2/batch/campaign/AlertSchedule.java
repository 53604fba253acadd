package ke.cp2.batch.campaign;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
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
import ke.cp2.campaign.JobLauncher;
import ke.cp2.campaign.JobRunPlanner;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Settings;
import ke.cp2.platform.SystemUse;

/**
 * Starts the job {@code vacancy-alerts} at the configured times of the day. Every node has the
 * timers; the due time is the key of the run, so that one node wins.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@SystemUse
public class AlertSchedule {

    private static final Logger LOGGER = Logger.getLogger(AlertSchedule.class.getName());

    @Inject private Settings settings;

    @Inject private JobRunPlanner planner;

    @Inject private JobLauncher launcher;

    @Inject private Clock clock;

    /** Looks each minute whether a run is due: the times are configuration. */
    @Schedule(hour = "*", minute = "*", persistent = false, info = "vacancy alerts")
    void due() {
        LocalTime now = Kenya.wallClock(clock.instant()).toLocalTime();
        if (settings.vacancyAlertTimes().contains(now.truncatedTo(ChronoUnit.MINUTES))) {
            run(clock.instant());
        }
    }

    /**
     * Plans and launches the run that is due at about that time, unless another node has, or the
     * run before is still active.
     */
    public void run(Instant now) {
        // Timers may fire a moment early on one node and late on another.
        Instant dueAt = now.plus(Duration.ofSeconds(30)).truncatedTo(ChronoUnit.MINUTES);
        try {
            launcher.launch(planner.scheduledAlerts(dueAt));
        } catch (BusinessException e) {
            LOGGER.log(
                    Level.INFO,
                    "No run of vacancy-alerts for {0}: {1}",
                    new Object[] {dueAt, e.key()});
        }
    }
}
