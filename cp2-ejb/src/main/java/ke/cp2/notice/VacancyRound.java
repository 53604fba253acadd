package ke.cp2.notice;

import java.util.Set;
import ke.cp2.application.eligibility.VacancyPool;
import org.jspecify.annotations.Nullable;

/** The vacancies that people are told of together, and why. */
record VacancyRound(VacancyOccasion occasion, VacancyPool pool) {

    /** The only county that has any of them; null when they lie in several. */
    @Nullable String county() {
        Set<String> counties = pool.counties();
        return counties.size() == 1 ? counties.iterator().next() : null;
    }

    boolean isEmpty() {
        return pool.counties().isEmpty();
    }
}
