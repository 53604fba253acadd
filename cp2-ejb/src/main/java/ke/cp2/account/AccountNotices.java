package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;

/**
 * Tells the owner of an account by SMS that something was changed that a thief would change: who
 * did not do it calls support.
 */
@Stateless
@SystemUse
@PermitAll
public class AccountNotices {

    @Inject private Accounts accounts;
    @Inject private SmsOutbox outbox;
    @Inject private Settings settings;

    /** Says that the payment details were changed. */
    public void paymentChanged(AccountId accountId) {
        send(accounts.byId(accountId).orElseThrow(), SmsTemplate.PAYMENT_CHANGED);
    }

    /** Says that the e-mail address was changed. */
    public void emailChanged(AccountId accountId) {
        send(accounts.byId(accountId).orElseThrow(), SmsTemplate.EMAIL_CHANGED);
    }

    /** Sends the code that confirms a new number to that number. */
    public void numberCode(AccountId accountId, MobileNumber to, String code, String messageKey) {
        send(accounts.byId(accountId).orElseThrow(), to, SmsTemplate.NUMBER_CODE, code, messageKey);
    }

    /** Tells the holder of a number that another account was to be moved to it. */
    public void numberHeld(AccountId holderId, String messageKey) {
        Account holder = accounts.byId(holderId).orElseThrow();
        send(
                holder,
                holder.mobileNumber(),
                SmsTemplate.NUMBER_HELD,
                settings.supportPhone(),
                messageKey);
    }

    /** Tells the number of an account that support was asked to move the account. */
    public void moveAsked(AccountId accountId) {
        send(accounts.byId(accountId).orElseThrow(), SmsTemplate.MOVE_ASKED);
    }

    /** Tells the old number that the account has another one now. */
    public void numberChanged(AccountId accountId, MobileNumber from) {
        send(
                accounts.byId(accountId).orElseThrow(),
                from,
                SmsTemplate.NUMBER_CHANGED,
                settings.supportPhone());
    }

    /** Says that the password was changed. */
    public void passwordChanged(AccountId accountId) {
        send(accounts.byId(accountId).orElseThrow(), SmsTemplate.PASSWORD_CHANGED);
    }

    private void send(Account account, SmsTemplate template) {
        send(account, account.mobileNumber(), template, settings.supportPhone());
    }

    private void send(Account account, MobileNumber to, SmsTemplate template, String value) {
        send(account, to, template, value, "account:" + UUID.randomUUID());
    }

    private void send(
            Account account, MobileNumber to, SmsTemplate template, String value, String key) {
        outbox.add(NewSms.single(to, account.id(), template, account.language(), key, value));
    }
}
