package ke.cp2.web.centre;

import java.io.Serializable;
import java.util.List;
import ke.cp2.vacancy.CentreVacancy;

/**
 * Says in words what a plan does about a position in a sub-county.
 *
 * @param after the posts of the draft when it is written
 * @param vacancies those that are named with it
 */
public record ListedPlan(
        String position,
        String place,
        int need,
        int posts,
        int after,
        List<CentreVacancy> vacancies)
        implements Serializable {

    public ListedPlan {
        vacancies = List.copyOf(vacancies);
    }
}
