package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import ke.cp2.account.credential.CredentialMessages;
import ke.cp2.account.credential.Secrets;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Settings;
import ke.cp2.platform.database.UniqueViolation;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.MovedMessages;
import ke.cp2.sms.inbound.OptOuts;

/**
 * Moves accounts from one mobile number to another. Everything that belongs to the person hangs on
 * the account's id and stays. What hangs on a number stays with that phone: login failures, limits,
 * texts that came in, messages that went out. Along go the choice to get no campaigns, and messages
 * that have not gone out.
 */
@Stateless
@SystemUse
@PermitAll
public class AccountNumbers {

    @PersistenceContext private EntityManager entityManager;
    @Inject private Accounts accounts;
    @Inject private LoginTransactions records;
    @Inject private Secrets secrets;
    @Inject private OptOuts optOuts;
    @Inject private MovedMessages waiting;
    @Inject private AccountNotices notices;
    @Inject private CredentialMessages messages;
    @Inject private AuditTrail auditTrail;
    @Inject private Settings settings;

    /** The number of an account, which nobody else changes until the transaction ends. */
    public MobileNumber locked(AccountId accountId) {
        return accounts.locked(accountId).orElseThrow().mobileNumber();
    }

    /** The account that holds a number. */
    public Optional<AccountId> holder(MobileNumber number) {
        return accounts.byNumber(number).map(Account::id);
    }

    /**
     * Moves an account, ends its one-time secrets and all its sessions, and tells the old number;
     * of an account that lets new staff in, all others who do, too.
     *
     * @return the stamp with which a session of the owner may go on
     * @throws BusinessException {@code account.numberNotFree} when another account holds the number
     */
    public String move(AccountId accountId, MobileNumber to) {
        Account account = accounts.locked(accountId).orElseThrow();
        MobileNumber from = account.mobileNumber();
        account.moveTo(to);
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (UniqueViolation.of(e, "UQ_ACCOUNT_MOBILE_NUMBER")) {
                throw BusinessException.of("account.numberNotFree", settings.supportPhone());
            }
            throw e;
        }
        secrets.end(accountId);
        waiting.follow(accountId, from, to);
        takeOptOutAlong(from, to);
        notices.numberChanged(accountId, from);
        if (account.role().letsStaffIn()) {
            notices.staffMoved(account);
        }
        auditTrail.record(
                AuditAction.ACCOUNT_NUMBER_CHANGED.of(accountId.value()).detail(from + " > " + to));
        return records.stamps(accountId, LoginStep.DONE).stream().findFirst().orElse("");
    }

    /**
     * Moves an account as support does it: the old password ends, too, and login details go to the
     * new number.
     *
     * @throws BusinessException as {@link #move}; when the account is locked or closed
     */
    public void moveBySupport(AccountId accountId, MobileNumber to) {
        Account account = accounts.locked(accountId).orElseThrow();
        if (account.state() != AccountState.ACTIVE && account.state() != AccountState.INVITED) {
            throw BusinessException.of("account.stateRefused");
        }
        move(accountId, to);
        account.forgetPassword();
        messages.sendCredentials(account);
    }

    /**
     * Closes a duplicate account and takes its number away; its history stays with its id.
     *
     * @param reason why the account that goes on is moved
     */
    public void giveAway(AccountId duplicateId, StatedReason reason) {
        Account duplicate = accounts.locked(duplicateId).orElseThrow();
        String before = duplicate.state().name();
        if (duplicate.state() != AccountState.DEACTIVATED) {
            duplicate.deactivate();
        }
        secrets.end(duplicateId);
        waiting.cancelSecrets(duplicateId);
        String number = duplicate.mobileNumber().toString();
        duplicate.giveNumberAway();
        entityManager.flush();
        auditTrail.record(
                AuditAction.ACCOUNT_NUMBER_GIVEN_AWAY
                        .of(duplicateId.value())
                        .detail(before + " > " + duplicate.state() + ", " + number)
                        .because(reason));
    }

    private void takeOptOutAlong(MobileNumber from, MobileNumber to) {
        if (optOuts.has(from)) {
            optOuts.add(to);
        } else {
            optOuts.remove(to);
        }
    }
}
