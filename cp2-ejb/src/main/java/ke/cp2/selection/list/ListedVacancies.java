package ke.cp2.selection.list;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.platform.BusinessException;
import ke.cp2.vacancy.WindowAboutToReopen;

/**
 * Keeps the closing time of vacancies that have a ranked list: a later one would make changes of
 * details, and of the score sheet, look as if they had come in time.
 */
@Dependent
class ListedVacancies {

    @Inject private RankedLists lists;

    void reopening(@Observes WindowAboutToReopen event) {
        if (lists.of(event.vacancyId()).isPresent()) {
            throw BusinessException.at("closesAt", "selection.windowStays");
        }
    }
}
