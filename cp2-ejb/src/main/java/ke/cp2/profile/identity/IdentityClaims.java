package ke.cp2.profile.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Counts the numbers that people give as their own, so that nobody tries many to learn who has an
 * account, and keeps those that another account holds for staff. In transactions of their own: the
 * refusal that follows rolls the change of the profile back.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdentityClaims {

    /** An account may try so many a day: enough for slips in all three. */
    static final int A_DAY = 7;

    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext private EntityManager entityManager;
    @Inject private AuditTrail audit;
    @Inject private Settings settings;
    @Inject private Clock clock;

    /**
     * Tells whether another account holds a number; counts the question.
     *
     * @param key the form in which numbers are compared: the number, or its blind index
     * @throws BusinessException at the field after too many numbers in a day
     */
    public boolean isHeld(AccountId accountId, IdentityField field, String key) {
        Instant now = clock.instant();
        if (countSince(accountId, now.minus(DAY)) >= A_DAY) {
            throw BusinessException.at(
                    field.property(), "profile.identityTriesOver", settings.supportPhone());
        }
        AccountId holder = holder(accountId, field, key);
        if (holder == null || !isKnown(accountId, field, holder)) {
            entityManager.persist(new IdentityClaim(accountId, field, holder, now));
        } else {
            entityManager.persist(new IdentityClaim(accountId, field, null, now));
        }
        if (holder != null) {
            audit.record(
                    AuditAction.PROFILE_IDENTITY_CONFLICT
                            .of(accountId.value())
                            .detail(field.name()));
        }
        return holder != null;
    }

    /** Forgets what the limit no longer counts, and no conflict needs. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void forget() {
        entityManager
                .createQuery(
                        "DELETE FROM IdentityClaim c WHERE c.holderId IS NULL"
                                + " AND c.claimedAt < :time")
                .setParameter("time", clock.instant().minus(DAY))
                .executeUpdate();
    }

    private long countSince(AccountId accountId, Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(c.id) FROM IdentityClaim c WHERE c.accountId = :account"
                                + " AND c.claimedAt > :since",
                        Long.class)
                .setParameter("account", accountId.value())
                .setParameter("since", since)
                .getSingleResult();
    }

    private @Nullable AccountId holder(AccountId accountId, IdentityField field, String key) {
        String column =
                switch (field) {
                    case NATIONAL_ID -> "p.personal.nationalIdIndex";
                    case TSC_NUMBER -> "p.personal.tscNumberKey";
                    case KRA_PIN -> "p.personal.kraPinIndex";
                };
        return entityManager
                .createQuery(
                        "SELECT p.accountId FROM Profile p WHERE "
                                + column
                                + " = :key AND p.accountId <> :account",
                        Long.class)
                .setParameter("key", key)
                .setParameter("account", accountId.value())
                .getResultStream()
                .findFirst()
                .map(AccountId::of)
                .orElse(null);
    }

    /** Tells whether staff have this conflict on their list already. */
    private boolean isKnown(AccountId accountId, IdentityField field, AccountId holder) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(c.id) FROM IdentityClaim c WHERE c.accountId = :account"
                                        + " AND c.field = :field AND c.holderId = :holder"
                                        + " AND c.closedAt IS NULL",
                                Long.class)
                        .setParameter("account", accountId.value())
                        .setParameter("field", field)
                        .setParameter("holder", AccountId.valueOrNull(holder))
                        .getSingleResult()
                > 0;
    }
}
