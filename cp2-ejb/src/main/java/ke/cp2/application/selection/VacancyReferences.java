package ke.cp2.application.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.Applications;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;

/** Tells other features which applications a vacancy has, by their references. */
@Dependent
public class VacancyReferences {

    @PersistenceContext private EntityManager entityManager;

    @Inject private Applications applications;

    /** The references of all applications for a vacancy in no order, withdrawn ones too. */
    public List<String> of(VacancyId vacancyId) {
        return entityManager
                .createQuery(
                        "SELECT a.reference FROM Application a WHERE a.vacancyId = :vacancyId",
                        String.class)
                .setParameter("vacancyId", vacancyId.value())
                .getResultList();
    }

    /** Tells whether that person has applied for the vacancy. */
    public boolean hasApplied(AccountId accountId, VacancyId vacancyId) {
        return applications.of(accountId, vacancyId).isPresent();
    }

    /** The vacancy of that person's application; empty when it is somebody else's. */
    public Optional<VacancyId> vacancyOf(ApplicationReference reference, AccountId accountId) {
        return entityManager
                .createQuery(
                        "SELECT a.vacancyId FROM Application a"
                                + " WHERE a.reference = :reference AND a.accountId = :accountId",
                        Long.class)
                .setParameter("reference", reference.toString())
                .setParameter("accountId", accountId.value())
                .getResultStream()
                .findFirst()
                .map(VacancyId::of);
    }
}
