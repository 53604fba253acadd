package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.deployed.DeployedApplications;
import ke.cp2.deployment.posting.DeploymentState;
import ke.cp2.security.AccountId;

/**
 * Some who are sent to a centre know it already, before the day of the others: they download their
 * letters.
 */
@Dependent
class DemoLetters {

    private static final int TOLD = 2;

    @PersistenceContext private EntityManager entityManager;
    @Inject private DeployedApplications applications;
    @Inject private Clock clock;

    /** Tells the first of those who are deployed. */
    void add(AccountId officer) {
        entityManager.flush();
        Instant now = clock.instant();
        List<Object[]> first =
                entityManager
                        .createQuery(
                                "SELECT d.id, d.applicationId FROM Deployment d"
                                        + " WHERE d.state = :applied ORDER BY d.id",
                                Object[].class)
                        .setParameter("applied", DeploymentState.APPLIED)
                        .setMaxResults(TOLD)
                        .getResultList();
        entityManager
                .createQuery(
                        "UPDATE Deployment d SET d.state = :told, d.toldAt = :now"
                                + " WHERE d.id IN :ids")
                .setParameter("told", DeploymentState.TOLD)
                .setParameter("now", now)
                .setParameter("ids", first.stream().map(row -> (Long) row[0]).toList())
                .executeUpdate();
        applications.deploy(first.stream().map(row -> (Long) row[1]).toList(), officer, now);
    }
}
