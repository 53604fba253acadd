package ke.cp2.web.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;

/**
 * Says where a vacancy is, as a reader sees it: its state, but for a published one UPCOMING, OPEN
 * or OVER by its window.
 */
@Named("vacancyPhases")
@ApplicationScoped
public class VacancyPhases {

    @Inject private Clock clock;

    /** The phase of a vacancy. */
    public String of(VacancyDetails vacancy) {
        return of(vacancy.state(), vacancy.open(), vacancy.opensAt());
    }

    /** The phase that a draft would have if it were published now. */
    public String ofPublished(VacancyDetails vacancy) {
        return of(VacancyState.PUBLISHED, opened(vacancy) && !closed(vacancy), vacancy.opensAt());
    }

    /** Tells whether the time to apply has begun. */
    public boolean opened(VacancyDetails vacancy) {
        return !clock.instant().isBefore(vacancy.opensAt());
    }

    /** Tells whether the time to apply has ended. */
    public boolean closed(VacancyDetails vacancy) {
        return !clock.instant().isBefore(vacancy.closesAt());
    }

    private String of(VacancyState state, boolean open, Instant opensAt) {
        if (state != VacancyState.PUBLISHED) {
            return state.name();
        }
        if (open) {
            return "OPEN";
        }
        return clock.instant().isBefore(opensAt) ? "UPCOMING" : "OVER";
    }
}
