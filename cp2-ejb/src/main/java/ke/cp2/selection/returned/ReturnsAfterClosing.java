package ke.cp2.selection.returned;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ke.cp2.application.ApplicationState;
import ke.cp2.profile.review.DetailsReturned;
import ke.cp2.vacancy.VacancyState;

/**
 * Lets the return of details wait for a second officer when it comes after the closing of a vacancy
 * to which the person has applied, and on which nothing is decided. Most returns come before, and a
 * list of those that wait need not read them.
 */
@Dependent
class ReturnsAfterClosing {

    @PersistenceContext private EntityManager entityManager;

    void returned(@Observes DetailsReturned event) {
        boolean open =
                !entityManager
                        .createQuery(
                                "SELECT a.id FROM Application a JOIN Vacancy v ON v.id = a.vacancyId"
                                        + " WHERE a.accountId = :person AND a.state IN :open"
                                        + " AND v.state <> :cancelled AND v.window.closesAt <= :at",
                                Long.class)
                        .setParameter("person", event.person().value())
                        .setParameter("open", ApplicationState.undecided())
                        .setParameter("cancelled", VacancyState.CANCELLED)
                        .setParameter("at", event.at())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        if (open) {
            event.waitForSecond();
        }
    }
}
