package ke.cp2.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the caller: every object-level check starts here. The name of the caller's principal
 * is the id of the account, so that asking costs no query.
 */
@Stateless
@PermitAll
public class Caller {

    @Resource private SessionContext context;

    @PersistenceContext private EntityManager entityManager;

    /** The caller's account, or empty for jobs, timers and visitors. */
    public Optional<AccountId> accountIdIfKnown() {
        String name = principalName(context);
        return name.matches("\\d{1,18}")
                ? Optional.of(AccountId.of(Long.parseLong(name)))
                : Optional.empty();
    }

    /**
     * The caller's account.
     *
     * @throws IllegalStateException when nobody is logged in
     */
    public AccountId accountId() {
        return accountIdIfKnown()
                .orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    /** Tells whether the caller has the role of that name, see {@link Role.Name}. */
    public boolean isIn(String role) {
        return context.isCallerInRole(role);
    }

    /**
     * The code of the caller's own sub-county, or null for a caller whose view has no such limit.
     */
    public @Nullable String subCountyLimit() {
        if (!isIn(Role.Name.SUBCOUNTY_OFFICER)) {
            return null;
        }
        return entityManager
                .createQuery("SELECT a.subCountyCode FROM Account a WHERE a.id = :id", String.class)
                .setParameter("id", accountId().value())
                .getSingleResult();
    }

    private static String principalName(EJBContext context) {
        return context.getCallerPrincipal() == null ? "" : context.getCallerPrincipal().getName();
    }
}
