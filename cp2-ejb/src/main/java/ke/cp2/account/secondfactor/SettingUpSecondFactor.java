package ke.cp2.account.secondfactor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import ke.cp2.account.LoggedIn;
import ke.cp2.account.LoginTransactions;
import ke.cp2.account.credential.SecretCode;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** The one thing that staff without a second factor may do after the password: set it up. */
@Stateless
@RolesAllowed(Role.Name.SET_UP_AWAITED)
public class SettingUpSecondFactor {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject private Caller caller;
    @Inject private SecondFactors factors;
    @Inject private RecoveryCodes recoveryCodes;
    @Inject private SecondFactorMessages messages;
    @Inject private LoginTransactions records;
    @Inject private AuditTrail auditTrail;
    @Inject private Clock clock;

    /**
     * A login that is done, and the recovery codes, which can be read this once only.
     *
     * @param login the login
     * @param recoveryCodes as they are shown
     */
    public record Done(LoggedIn login, List<String> recoveryCodes) {}

    /**
     * A new secret. It counts only when {@link #confirm} brings it back, so whoever saw an earlier
     * offer has nothing.
     */
    public TotpSecret offer() {
        return TotpSecret.random(RANDOM);
    }

    /** Gives the address that opens an app and adds the offered secret to it. */
    public String addressOf(TotpSecret offered) {
        return offered.address(records.known(caller.accountId()).number().digits());
    }

    /**
     * Sets the second factor up with the secret that was offered, and completes the login.
     *
     * @param code what the app shows, to prove that it has the secret
     * @throws BusinessException at {@code code} when it is wrong, {@code account.factorExists} when
     *     it was set up meanwhile
     */
    public Done confirm(TotpSecret offered, String code) {
        AccountId accountId = caller.accountId();
        SecondFactor factor = new SecondFactor(accountId, offered);
        CodeRefusal.unlessRight(factor.take(digits(code), clock.instant()));
        add(accountId, factor);
        List<String> codes =
                recoveryCodes.renew(accountId).stream().map(SecretCode::grouped).toList();
        auditTrail.record(AuditAction.ACCOUNT_FACTOR_SET_UP.of(accountId.value()));
        messages.sendSetUp(accountId);
        return new Done(records.completed(accountId), codes);
    }

    private static String digits(String code) {
        return code == null ? "" : code.replaceAll("[\\s\\u00a0-]", "");
    }

    private void add(AccountId accountId, SecondFactor factor) {
        try {
            factors.add(accountId, factor, clock.instant());
        } catch (PersistenceException e) {
            if (UniqueViolation.is(e)) {
                throw BusinessException.of("account.factorExists");
            }
            throw e;
        }
    }
}
