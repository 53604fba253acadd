package ke.cp2.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.vacancy.VacancyId;

/** Asks for the lots of a vacancy; there are none where nobody draws. */
@Dependent
public class DrawnLots {

    @Inject private Instance<Lots> drawn;

    /** The lots by the references of the applications, or none. */
    public Map<String, String> of(VacancyId vacancyId) {
        return drawn.isResolvable() ? drawn.get().of(vacancyId) : Map.of();
    }

    /** The id of the edition of the score sheet that a standing draw was frozen with. */
    public Optional<Long> sheetOf(VacancyId vacancyId) {
        return drawn.isResolvable() ? drawn.get().sheetOf(vacancyId) : Optional.empty();
    }

    /** The draws of a vacancy that were made void, the latest first. */
    public List<VoidDraw> voided(VacancyId vacancyId) {
        return drawn.isResolvable() ? drawn.get().voided(vacancyId) : List.of();
    }

    /** Tells whether lots are or were to be drawn for a vacancy: a void draw counts, too. */
    public boolean isAny(VacancyId vacancyId) {
        return drawn.isResolvable() && drawn.get().isAny(vacancyId);
    }
}
