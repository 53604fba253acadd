package ke.cp2.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the owner of an account by SMS that something was changed that a thief would change: who
 * did not do it calls support.
 */
@Stateless
@SystemUse
@PermitAll
public class AccountNotices {

    private static final int MOST_TOLD = 50;

    /** Longer names are cut: a message holds no more. */
    private static final int NAME_LENGTH = 25;

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

    /** Tells the new number of an account that it is the user name from now on. */
    public void numberInUse(AccountId accountId) {
        Account account = accounts.byId(accountId).orElseThrow();
        send(
                account,
                account.mobileNumber(),
                SmsTemplate.NUMBER_IN_USE,
                settings.portalUrl() + "/login");
    }

    /**
     * Tells administrators and council officers, {@value #MOST_TOLD} of each, that somebody is to
     * be one of them: one of them has to decide.
     */
    public void staffProposed(long proposalId, String fullName, AccountId by) {
        tellCouncil(
                SmsTemplate.STAFF_PROPOSED,
                "proposed:" + proposalId,
                List.of(by),
                cut(fullName),
                shortName(by),
                settings.supportPhone());
    }

    /**
     * Tells administrators and council officers, {@value #MOST_TOLD} of each, that somebody is one
     * of them now, and which two let the person in: they could otherwise make somebody up.
     */
    public void staffAdded(Account added, AccountId proposer, AccountId approver) {
        tellCouncil(
                SmsTemplate.STAFF_ADDED,
                "staff:" + added.id(),
                List.of(approver, added.id()),
                shortName(added),
                shortName(proposer),
                settings.supportPhone(),
                shortName(approver));
    }

    /**
     * Tells a member of staff that the name was changed, and, of those who let new staff in, all
     * others as for {@link #staffAdded}: somebody could take a colleague's name.
     */
    public void staffRenamed(Account renamed, @Nullable String before, AccountId by) {
        String key = "renamed:" + UUID.randomUUID();
        String[] values = {
            shortName(renamed),
            shortName(by),
            settings.supportPhone(),
            before == null ? renamed.mobileNumber().spaced() : cut(before)
        };
        tell(renamed, SmsTemplate.STAFF_RENAMED, key, values);
        if (renamed.role().letsStaffIn()) {
            tellCouncil(SmsTemplate.STAFF_RENAMED, key, List.of(renamed.id(), by), values);
        }
    }

    /**
     * Tells administrators and council officers that one of them has another number now, which all
     * secrets go to.
     */
    public void staffMoved(Account moved) {
        tellCouncil(
                SmsTemplate.STAFF_NUMBER_CHANGED,
                "moved:" + UUID.randomUUID(),
                List.of(moved.id()),
                shortName(moved),
                settings.supportPhone());
    }

    private void tellCouncil(
            SmsTemplate template, String key, List<AccountId> not, String... values) {
        Stream.of(Role.ADMINISTRATOR, Role.COUNCIL_OFFICER)
                .flatMap(role -> accounts.open(role, MOST_TOLD).stream())
                .filter(told -> !not.contains(told.id()))
                .forEach(told -> tell(told, template, key, values));
    }

    private void tell(Account told, SmsTemplate template, String key, String... values) {
        outbox.add(
                NewSms.single(
                        told.mobileNumber(),
                        told.id(),
                        template,
                        told.language(),
                        key + ':' + told.id(),
                        values));
    }

    private String shortName(AccountId accountId) {
        return shortName(accounts.byId(accountId).orElseThrow());
    }

    private static String shortName(Account account) {
        return cut(Objects.requireNonNullElse(account.fullName(), account.mobileNumber().spaced()));
    }

    private static String cut(String name) {
        return Objects.requireNonNull(TypedText.shortened(name, NAME_LENGTH));
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
