package ke.cp2.selection.draw;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.vacancy.VacancyCancelled;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.WindowAboutToReopen;

/** Ends the draw of a vacancy that is cancelled, and keeps its list as it was frozen. */
@Dependent
class DrawEnds {

    @Inject private TieDraws draws;

    @Inject private DrawMoves moves;

    @Inject private VacancyCatalogue vacancies;

    @Inject private Clock clock;

    void cancelled(@Observes VacancyCancelled event) {
        vacancies.lockSelection(event.vacancyId());
        boolean waits =
                draws.standing(event.vacancyId())
                        .filter(draw -> draw.state() == DrawState.FROZEN)
                        .isPresent();
        if (waits) {
            moves.makeVoid(
                    event.vacancyId(),
                    VoidCause.CANCELLED,
                    StatedReason.of(event.reason()),
                    event.officerId(),
                    clock.instant());
        }
    }

    /**
     * Refuses new applications after the list was frozen, also when its draw became void: they
     * would have no lot, and what was changed since would no longer be late.
     */
    void reopening(@Observes WindowAboutToReopen event) {
        vacancies.lockSelection(event.vacancyId());
        if (draws.hasAny(event.vacancyId())) {
            throw BusinessException.at("closesAt", "selection.draw.windowStays");
        }
    }
}
