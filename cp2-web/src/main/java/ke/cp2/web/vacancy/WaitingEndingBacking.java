package ke.cp2.web.vacancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ke.cp2.application.ending.EndingVacancies;
import ke.cp2.application.ending.EndingView;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** Says on the page of a vacancy which request to end it waits. */
@Named
@RequestScoped
public class WaitingEndingBacking {

    @Inject private EndingVacancies endings;

    private final Map<Long, Optional<EndingView>> read = new HashMap<>();

    /** The request that waits, or null. */
    public @Nullable EndingView of(VacancyDetails vacancy) {
        return read.computeIfAbsent(vacancy.id(), id -> endings.waiting(vacancy.vacancyId()))
                .orElse(null);
    }

    /** Tells whether it is a request to cancel it. */
    public boolean cancels(VacancyDetails vacancy) {
        EndingView waiting = of(vacancy);
        return waiting != null && waiting.isCancellation();
    }

    /** Tells for how many hours people read of an earlier closing time at least. */
    public long hours() {
        return endings.announcementHours();
    }
}
