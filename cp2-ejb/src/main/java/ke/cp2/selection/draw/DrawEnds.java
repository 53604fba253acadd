package ke.cp2.selection.draw;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.platform.BusinessException;
import ke.cp2.vacancy.VacancyAboutToBeCancelled;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.WindowAboutToReopen;

/** Keeps the vacancy of a draw, and its list as it was frozen. */
@Dependent
class DrawEnds {

    @Inject private TieDraws draws;

    @Inject private VacancyCatalogue vacancies;

    /** Refuses to throw a draw away together with its vacancy: who wants no draw says why. */
    void cancelling(@Observes VacancyAboutToBeCancelled event) {
        vacancies.lockSelection(event.vacancyId());
        draws.standing(event.vacancyId()).ifPresent(TieDraw::refuseCancelling);
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
