package ke.cp2.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ke.cp2.security.Role;

/** Names the people whose accounts the details of entries mention by their ids. */
@Stateless
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.COUNCIL_OFFICER})
public class AuditPeople {

    private static final int MOST = 500;

    @PersistenceContext private EntityManager entityManager;

    /** The names by the ids of the accounts; who has no name is left out. */
    public Map<Long, String> names(Collection<Long> accounts) {
        Map<Long, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT a.id, a.fullName FROM Account a WHERE a.id IN :ids"
                                    + " AND a.fullName IS NOT NULL",
                            Object[].class)
                    .setParameter("ids", accounts.stream().limit(MOST).toList())
                    .getResultStream()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }
}
