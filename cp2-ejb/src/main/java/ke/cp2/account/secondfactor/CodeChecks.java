package ke.cp2.account.secondfactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.account.SecretCode;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.KeyedHash;
import ke.cp2.platform.SystemUse;
import ke.cp2.platform.TypedText;

/**
 * Checks codes, one after the other for each account: the lock on its second factor decides which
 * of two parallel logins with the same code comes first. It answers a verdict and throws nothing,
 * so that a wrong code is counted.
 */
@Stateless
@SystemUse
@PermitAll
public class CodeChecks {

    @PersistenceContext private EntityManager entityManager;
    @Inject private SecondFactors factors;
    @Inject private RecoveryCodes recoveryCodes;
    @Inject private SecondFactorMessages messages;
    @Inject private AuditTrail auditTrail;
    @Inject private Clock clock;

    private final KeyedHash addresses = KeyedHash.ofIndex();

    /**
     * Takes a code of the app or a recovery code.
     *
     * @param typed as it was typed, with or without spaces
     * @param address where the request came from
     */
    public CodeVerdict check(long accountId, String typed, String address) {
        Optional<SecondFactor> factor = factors.locked(accountId);
        if (factor.isEmpty()) {
            return CodeVerdict.WRONG;
        }
        Instant now = clock.instant();
        Optional<WrongCodes> wrong = wrongCodes(accountId, address);
        if (wrong.filter(codes -> codes.isShut(now)).isPresent()) {
            return CodeVerdict.PAUSED;
        }
        CodeVerdict verdict = take(accountId, factor.get(), typed, now);
        if (verdict == CodeVerdict.RIGHT) {
            wrong.ifPresent(entityManager::remove);
        } else {
            count(accountId, address, factor.get(), now);
        }
        return verdict;
    }

    private CodeVerdict take(long accountId, SecondFactor factor, String typed, Instant now) {
        String code = Objects.requireNonNullElse(TypedText.compact(typed), "");
        String digits = code.replace("-", "");
        if (digits.matches("[0-9]{6}")) {
            return factor.take(digits, now);
        }
        CodeVerdict verdict =
                SecretCode.parse(code)
                        .map(recovery -> recoveryCodes.take(accountId, recovery, now))
                        .orElse(CodeVerdict.WRONG);
        if (verdict == CodeVerdict.RIGHT) {
            auditTrail.record("account.recoveryCodeUsed", "account", accountId, null, null);
        }
        return verdict;
    }

    /**
     * Only who knows the password comes here: the owner is told when it looks like somebody else.
     */
    private void count(long accountId, String address, SecondFactor factor, Instant now) {
        WrongCodes wrong =
                wrongCodes(accountId, address)
                        .orElseGet(() -> new WrongCodes(pair(accountId, address), now));
        boolean pauses = wrong.count(now);
        entityManager.persist(wrong);
        auditTrail.record("account.codeWrong", "account", accountId, null, null);
        if (pauses && factor.warns(now)) {
            messages.sendWrongCodes(accountId);
        }
    }

    private Optional<WrongCodes> wrongCodes(long accountId, String address) {
        return Optional.ofNullable(entityManager.find(WrongCodes.class, pair(accountId, address)));
    }

    private WrongCodes.Pair pair(long accountId, String address) {
        return new WrongCodes.Pair(accountId, addresses.of(address));
    }

    /** Forgets wrong codes that no longer count. */
    public void forget() {
        entityManager
                .createQuery("DELETE FROM WrongCodes w WHERE w.lastAt < :time")
                .setParameter("time", clock.instant().minus(WrongCodes.PAUSE))
                .executeUpdate();
    }
}
