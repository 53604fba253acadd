package ke.cp2.home.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Counts the centres that professionals know to come, without saying which they are. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class AwaitedCentres {

    /**
     * The seats that the caller took over before the day on which centres are told: an SMS has said
     * that the name follows. Whoever has a seat by a plan learns nothing before that day.
     */
    static final String QUERY =
            "SELECT COUNT(d) FROM Application a JOIN Deployment d ON d.applicationId = a.id"
                    + " WHERE a.accountId = :person AND d.afterId IS NOT NULL"
                    + " AND d.toldAt IS NULL AND d.endedAt IS NULL";

    @PersistenceContext private EntityManager entityManager;

    @Inject private Caller caller;

    /** So many centres the caller is told of later. */
    public long count() {
        return entityManager
                .createQuery(QUERY, Long.class)
                .setParameter("person", caller.accountId().value())
                .getSingleResult();
    }
}
