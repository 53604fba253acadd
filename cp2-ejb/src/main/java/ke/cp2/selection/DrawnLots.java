package ke.cp2.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import ke.cp2.vacancy.VacancyId;

/** Asks for the lots of a vacancy; there are none where nobody draws. */
@Dependent
public class DrawnLots {

    @Inject private Instance<Lots> drawn;

    /** The lots by the references of the applications, or none. */
    public Map<String, String> of(VacancyId vacancyId) {
        return drawn.isResolvable() ? drawn.get().of(vacancyId) : Map.of();
    }
}
