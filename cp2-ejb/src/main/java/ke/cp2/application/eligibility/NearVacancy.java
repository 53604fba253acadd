package ke.cp2.application.eligibility;

import java.util.Comparator;
import ke.cp2.vacancy.VacancyDetails;

/** A vacancy near to a person, whom its rules allow. */
public record NearVacancy(VacancyDetails vacancy, Nearness nearness) {

    /** The own sub-county first, then the vacancy that closes first. */
    static final Comparator<NearVacancy> NEAREST =
            Comparator.comparing((NearVacancy near) -> !near.nearness().isSubCounty())
                    .thenComparing(near -> near.vacancy().closesAt())
                    .thenComparing(near -> near.vacancy().id());
}
