package ke.cp2.account.secondfactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import ke.cp2.account.credential.SecretCode;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import org.jspecify.annotations.Nullable;

/**
 * Checks codes, one after the other for each account: the lock on its second factor decides which
 * of two parallel logins with the same code comes first. It answers a verdict on what it looked at
 * and does not throw then, so that a wrong code is counted.
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
     * @throws BusinessException at {@code code}, after ten wrong codes of the app in a row from
     *     wherever they came, when this is one: recovery codes, which nobody guesses, still open
     */
    public CodeVerdict check(AccountId accountId, @Nullable String typed, String address) {
        Optional<SecondFactor> factor = factors.locked(accountId);
        if (factor.isEmpty()) {
            return CodeVerdict.WRONG;
        }
        Instant now = clock.instant();
        Optional<WrongCodes> wrong = wrongCodes(accountId, address);
        if (wrong.filter(codes -> codes.isShut(now)).isPresent()) {
            return CodeVerdict.PAUSED;
        }
        String code = Objects.requireNonNullElse(TypedText.compact(typed), "");
        String digits = code.replace("-", "");
        boolean ofApp = digits.matches("[0-9]{6}");
        if (ofApp) {
            refuseWhileShut(factor.get(), now);
        }
        CodeVerdict verdict =
                ofApp ? factor.get().take(digits, now) : takeRecovery(accountId, code, now);
        if (verdict == CodeVerdict.RIGHT) {
            wrong.ifPresent(entityManager::remove);
            factor.get().forgetWrong();
        } else {
            boolean shuts = ofApp && verdict == CodeVerdict.WRONG && factor.get().countWrong(now);
            boolean pauses = count(accountId, address, now);
            tell(accountId, factor.get(), shuts || pauses, now);
        }
        return verdict;
    }

    private static void refuseWhileShut(SecondFactor factor, Instant now) {
        factor.shutUntil(now)
                .ifPresent(
                        until -> {
                            throw BusinessException.at(
                                    "code",
                                    "account.codesShut",
                                    until.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60));
                        });
    }

    private CodeVerdict takeRecovery(AccountId accountId, String code, Instant now) {
        CodeVerdict verdict =
                SecretCode.parse(code)
                        .map(recovery -> recoveryCodes.take(accountId, recovery, now))
                        .orElse(CodeVerdict.WRONG);
        if (verdict == CodeVerdict.RIGHT) {
            auditTrail.record(AuditAction.ACCOUNT_RECOVERY_CODE_USED.of(accountId.value()));
        }
        return verdict;
    }

    private boolean count(AccountId accountId, String address, Instant now) {
        WrongCodes wrong =
                wrongCodes(accountId, address)
                        .orElseGet(() -> new WrongCodes(pair(accountId, address), now));
        boolean pauses = wrong.count(now);
        entityManager.persist(wrong);
        auditTrail.record(AuditAction.ACCOUNT_CODE_WRONG.of(accountId.value()));
        return pauses;
    }

    /**
     * Only who knows the password comes here: the owner is told when it looks like somebody else.
     */
    private void tell(AccountId accountId, SecondFactor factor, boolean pauses, Instant now) {
        if (pauses && factor.warns(now)) {
            messages.sendWrongCodes(accountId);
        }
    }

    private Optional<WrongCodes> wrongCodes(AccountId accountId, String address) {
        return Optional.ofNullable(entityManager.find(WrongCodes.class, pair(accountId, address)));
    }

    private WrongCodes.Pair pair(AccountId accountId, String address) {
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
