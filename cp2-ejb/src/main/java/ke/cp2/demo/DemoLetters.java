package ke.cp2.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import ke.cp2.deployment.posting.DeploymentState;
import ke.cp2.deployment.posting.PostingMoves;
import ke.cp2.security.AccountId;

/**
 * Some who are sent to a centre know it already, before the day of the others: they download their
 * letters.
 */
@Dependent
class DemoLetters {

    private static final int TOLD = 2;

    @PersistenceContext private EntityManager entityManager;
    @Inject private PostingMoves moves;

    /** Tells the first of those who are deployed. */
    void add(AccountId officer) {
        entityManager.flush();
        List<Long> first =
                entityManager
                        .createQuery(
                                "SELECT d.id FROM Deployment d WHERE d.state = :applied"
                                        + " ORDER BY d.id",
                                Long.class)
                        .setParameter("applied", DeploymentState.APPLIED)
                        .setMaxResults(TOLD)
                        .getResultList();
        moves.tell(first, officer);
    }
}
