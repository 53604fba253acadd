package ke.cp2.offer.risk;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.OfferedApplications;
import ke.cp2.platform.Kenya;
import ke.cp2.vacancy.SelectionEndChanged;
import ke.cp2.vacancy.VacancyCancelled;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import ke.cp2.vacancy.VacancyState;

/**
 * Keeps which vacancies are at risk, in the transactions that change it: the selection of the
 * vacancy is locked in them.
 */
@Dependent
public class RiskWatch {

    @PersistenceContext private EntityManager entityManager;

    @Inject private OfferedApplications applications;

    @Inject private VacancyCatalogue vacancies;

    @Inject private Clock clock;

    void changed(@Observes SelectionEndChanged event) {
        applications.lockSelection(event.vacancyId());
        look(event.vacancyId());
    }

    void cancelled(@Observes VacancyCancelled event) {
        applications.lockSelection(event.vacancyId());
        look(event.vacancyId());
    }

    /** Counts free posts and reserves of a vacancy anew. */
    public void look(VacancyId vacancyId) {
        VacancyDetails vacancy = vacancies.byId(vacancyId).orElseThrow();
        long free = vacancy.posts() - applications.count(vacancyId, ApplicationState.holdingPost());
        long reserves = applications.count(vacancyId, Set.of(ApplicationState.RESERVE));
        VacancyAtRisk known = entityManager.find(VacancyAtRisk.class, vacancyId.value());
        if (vacancy.state() != VacancyState.DECIDED || free <= reserves) {
            if (known != null) {
                entityManager.remove(known);
            }
            return;
        }
        if (known == null) {
            known = new VacancyAtRisk(vacancy);
            entityManager.persist(known);
        }
        known.change(free, reserves);
    }

    /** Forgets the vacancies whose examination is over: nobody can take up a post any more. */
    public void forgetOld() {
        entityManager
                .createQuery(
                        "SELECT r FROM VacancyAtRisk r JOIN Vacancy v ON v.id = r.vacancyId"
                                + " JOIN ExamSeries s ON s.id = v.seriesId WHERE s.endsOn < :today",
                        VacancyAtRisk.class)
                .setParameter("today", Kenya.today(clock))
                .getResultList()
                .forEach(entityManager::remove);
    }
}
