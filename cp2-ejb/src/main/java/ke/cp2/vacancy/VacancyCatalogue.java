package ke.cp2.vacancy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** What everybody may read of published vacancies, and what other features ask of a vacancy. */
@Stateless
@PermitAll
public class VacancyCatalogue {

    /** The vacancy with that number when it is published or was (not DRAFT); empty otherwise. */
    public Optional<VacancyDetails> published(String number) {
        throw new UnsupportedOperationException(number);
    }

    /** The vacancy with that id in any state, for other features; empty when there is none. */
    public Optional<VacancyDetails> byId(long id) {
        throw new UnsupportedOperationException(String.valueOf(id));
    }

    /** The rules of the vacancy's series that are switched on for its position. */
    public List<RuleSetting> rulesOf(long vacancyId) {
        throw new UnsupportedOperationException(String.valueOf(vacancyId));
    }
}
