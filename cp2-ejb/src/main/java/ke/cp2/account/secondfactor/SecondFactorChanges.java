package ke.cp2.account.secondfactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.account.credential.SecretCode;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;

/** The transactions behind {@link RenewingSecondFactor} and {@link ResettingSecondFactor}. */
@Stateless
@SystemUse
@PermitAll
public class SecondFactorChanges {

    @Inject private SecondFactors factors;
    @Inject private RecoveryCodes recoveryCodes;
    @Inject private SecondFactorMessages messages;
    @Inject private AuditTrail auditTrail;

    /** Tells how the second factor of an account stands. */
    public SecondFactorView view(AccountId accountId) {
        return new SecondFactorView(factors.setUpAt(accountId), recoveryCodes.left(accountId));
    }

    /** Puts new recovery codes in place of the former ones. */
    public List<String> renew(AccountId accountId) {
        locked(accountId);
        auditTrail.record(AuditAction.ACCOUNT_RECOVERY_CODES_MADE.of(accountId.value()));
        return recoveryCodes.renew(accountId).stream().map(SecretCode::grouped).toList();
    }

    /** Takes the second factor away for somebody else, tells the owner, and keeps why. */
    public void reset(AccountId accountId, StatedReason reason) {
        forget(accountId);
        auditTrail.record(AuditAction.ACCOUNT_FACTOR_RESET.of(accountId.value()).because(reason));
        messages.sendReset(accountId);
    }

    /** Takes the second factor away for its owner. */
    public void remove(AccountId accountId) {
        forget(accountId);
        auditTrail.record(AuditAction.ACCOUNT_FACTOR_REMOVED.of(accountId.value()));
    }

    private void forget(AccountId accountId) {
        factors.remove(accountId, locked(accountId));
        recoveryCodes.forget(accountId);
    }

    private SecondFactor locked(AccountId accountId) {
        return factors.locked(accountId)
                .orElseThrow(() -> BusinessException.of("account.factorMissing"));
    }
}
