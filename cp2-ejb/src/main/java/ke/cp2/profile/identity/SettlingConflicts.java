package ke.cp2.profile.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.database.Conditions;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Lets officers settle numbers that two accounts gave as their own. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class SettlingConflicts {

    private static final String ROW =
            "SELECT NEW ke.cp2.profile.identity.ConflictRow(c.id, c.field, c.accountId, a.fullName,"
                    + " p.personal.fullName, c.holderId, h.personal.fullName, c.claimedAt)"
                    + " FROM IdentityClaim c JOIN Account a ON a.id = c.accountId"
                    + " LEFT JOIN Profile p ON p.accountId = c.accountId"
                    + " LEFT JOIN Profile h ON h.accountId = c.holderId";

    private static final String OPEN = "c.holderId IS NOT NULL AND c.closedAt IS NULL";

    @PersistenceContext private EntityManager entityManager;
    @Inject private AuditTrail audit;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** The conflicts that nobody has looked at, the oldest first. */
    public Page<ConflictRow> open(PageRequest page) {
        return new Conditions()
                .and(OPEN)
                .page(
                        entityManager,
                        ConflictRow.class,
                        ROW,
                        "c.claimedAt, c.id",
                        "IdentityClaim c",
                        page);
    }

    /**
     * One conflict that is open.
     *
     * @throws BusinessException {@code profile.conflictClosed} when there is none
     */
    public ConflictRow byId(long id) {
        return entityManager
                .createQuery(ROW + " WHERE c.id = :id AND " + OPEN, ConflictRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.of("profile.conflictClosed"));
    }

    /**
     * Takes a conflict off the list.
     *
     * @param finding what the officer found out
     * @throws BusinessException at {@code finding} when it is missing
     */
    public void close(long id, String finding) {
        StatedReason found = StatedReason.typed("finding", "profile.findingMissing", finding);
        IdentityClaim claim =
                Optional.ofNullable(
                                entityManager.find(
                                        IdentityClaim.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .orElseThrow(() -> BusinessException.of("profile.conflictClosed"));
        claim.close(caller.accountId(), clock.instant());
        audit.record(
                AuditAction.PROFILE_CONFLICT_CLOSED.of(claim.accountId().value()).because(found));
    }
}
