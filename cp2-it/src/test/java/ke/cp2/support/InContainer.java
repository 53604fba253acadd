package ke.cp2.support;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What container tests get injected beyond the beans of the portal itself. */
@Dependent
public class InContainer {

    @Produces
    @PersistenceContext(unitName = "cp2")
    private EntityManager entityManager;
}
