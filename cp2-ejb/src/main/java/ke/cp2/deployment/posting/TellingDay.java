package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import ke.cp2.deployment.terms.TermsOfSeries;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.platform.Kenya;

/** Knows whether the people of a series may be told by now where they go. */
@Dependent
public class TellingDay {

    @Inject private TermsOfSeries terms;

    @Inject private JobSettings settings;

    @Inject private Clock clock;

    /** Tells whether the day of a series has come, and the time at which its people are told. */
    public boolean hasCome(long seriesId) {
        LocalDate day = terms.tellOn(seriesId);
        return day != null && !Kenya.wallClock(clock.instant()).isBefore(day.atTime(first()));
    }

    private LocalTime first() {
        return settings.times(Job.DEPLOYMENT_NOTICE.id()).stream()
                .min(LocalTime::compareTo)
                .orElse(LocalTime.MIN);
    }
}
