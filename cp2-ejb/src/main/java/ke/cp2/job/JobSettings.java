package ke.cp2.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The settings of jobs. */
@ApplicationScoped
public class JobSettings {

    private static final int LARGEST_PAGE = 1_000;

    @Inject private Config config;

    /** Tells how many people a job looks at in one transaction, 1 to 1,000. */
    public int pageSize() {
        int size = config.getValue("cp2.jobs.page-size", Integer.class);
        return Math.max(1, Math.min(LARGEST_PAGE, size));
    }

    /**
     * The times of day, in Kenya, at which a job runs by itself; none when the setting is {@code
     * never}.
     *
     * @param job its id, such as {@code vacancy-alerts}
     */
    public List<LocalTime> times(String job) {
        String times = config.getValue("cp2.jobs." + job + ".times", String.class);
        return "never".equals(times)
                ? List.of()
                : Arrays.stream(times.split(",")).map(String::trim).map(LocalTime::parse).toList();
    }

    /** Tells how many days before a vacancy closes those are reminded who have not applied. */
    public int closingReminderDays() {
        return config.getValue("cp2.jobs.reminder.closing-days", Integer.class);
    }

    /** Tells how many days a profile may stay incomplete before its owner is reminded. */
    public int profileReminderDays() {
        return config.getValue("cp2.jobs.reminder.profile-days", Integer.class);
    }
}
