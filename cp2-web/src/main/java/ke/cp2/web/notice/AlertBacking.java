package ke.cp2.web.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Objects;
import ke.cp2.notice.AlertAudience;
import ke.cp2.notice.AlertCount;
import ke.cp2.notice.SendingNotices;
import ke.cp2.notice.VacancyAlerts;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.web.job.JobBacking;
import ke.cp2.web.platform.Feedback;
import org.jspecify.annotations.Nullable;

/** Sending the alert of a vacancy: first how many it would reach, then the sending itself. */
@Named
@ViewScoped
public class AlertBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private VacancyAlerts alerts;

    @Inject private SendingNotices sending;

    @Inject private Feedback feedback;

    @Inject private Clock clock;

    private @Nullable AlertCount count;
    private long startedRun;

    /** Tells whether people can be told of the vacancy: it is published and not over. */
    public boolean isOfferedFor(VacancyDetails vacancy) {
        return AlertAudience.isToldOf(vacancy, clock.instant());
    }

    /** Counts whom the alert would reach now. */
    public void look(long vacancyId) {
        feedback.attempt(() -> count = alerts.count(VacancyId.of(vacancyId)));
    }

    /** Starts the alert and shows its progress; refused, whom it would reach now. */
    public @Nullable String send(long vacancyId) {
        if (feedback.attempt(
                () ->
                        startedRun =
                                sending.alert(
                                        VacancyId.of(vacancyId),
                                        Objects.requireNonNull(count).unsent()))) {
            return JobBacking.address(startedRun);
        }
        look(vacancyId);
        return null;
    }

    /** Leaves it. */
    public void cancel() {
        count = null;
    }

    /** Counts the people whom the alert would reach; null before somebody asked. */
    public @Nullable AlertCount getCount() {
        return count;
    }
}
