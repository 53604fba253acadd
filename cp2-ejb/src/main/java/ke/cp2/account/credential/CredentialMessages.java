package ke.cp2.account.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import ke.cp2.account.Account;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.history.MessageReference;
import ke.cp2.sms.text.SmsTemplate;

/** The messages about an account. Each answers its public reference. */
@Dependent
public class CredentialMessages {

    @Inject private Secrets secrets;
    @Inject private SmsOutbox outbox;
    @Inject private Settings settings;

    /**
     * Outcome of a request.
     *
     * @param reference the public reference of the SMS
     * @param withCode whether it holds a one-time secret
     */
    record Sent(MessageReference reference, boolean withCode) {}

    /**
     * User name and a new one-time secret, or where the former ones are when there are as many as
     * there may be.
     */
    public Sent sendCredentials(Account account) {
        return secrets.issueBeside(account, OneTimeSecret.INVITATION)
                .map(secret -> sent(credentials(account, secret)))
                .orElseGet(() -> sendCodesLive(account));
    }

    /** The same by staff, in place of the oldest one. */
    public void sendCredentialsAnew(Account account) {
        outbox.add(credentials(account, secrets.issue(account, OneTimeSecret.INVITATION)));
    }

    private Sent sent(NewSms sms) {
        return new Sent(outbox.add(sms), true);
    }

    /** User name and secret as a message that the caller puts into the outbox. */
    NewSms credentials(Account account, Secrets.Issued secret) {
        return NewSms.single(
                account.mobileNumber(),
                account.id(),
                SmsTemplate.CREDENTIALS,
                account.language(),
                secret.messageKey(),
                account.mobileNumber().digits(),
                secret.code().grouped(),
                link("/login"));
    }

    /**
     * A new one-time secret for somebody who has an account, beside those that still open; as
     * {@link #sendCredentials}.
     */
    Sent sendReset(Account account) {
        return secrets.issueBeside(account, OneTimeSecret.RESET)
                .map(secret -> sent(reset(account, secret, account.language())))
                .orElseGet(() -> sendCodesLive(account));
    }

    /**
     * The same for whoever has shown to have the phone, or by staff: in place of the oldest one.
     */
    public Sent sendResetAnew(Account account) {
        return sendResetAnew(account, account.language());
    }

    /** The same in that language. */
    Sent sendResetAnew(Account account, Locale language) {
        return sent(reset(account, secrets.issue(account, OneTimeSecret.RESET), language));
    }

    private NewSms reset(Account account, Secrets.Issued secret, Locale language) {
        return NewSms.single(
                account.mobileNumber(),
                account.id(),
                SmsTemplate.PASSWORD_RESET,
                language,
                secret.messageKey(),
                secret.code().grouped(),
                link("/login"));
    }

    private Sent sendCodesLive(Account account) {
        return without(account, SmsTemplate.PASSWORDS_STILL_WORK);
    }

    Sent sendAccountExists(Account account) {
        return without(account, SmsTemplate.ACCOUNT_EXISTS, link("/account/forgot"));
    }

    Sent sendAccountShut(Account account) {
        return sendAccountShut(account, account.language());
    }

    /** The same in that language. */
    Sent sendAccountShut(Account account, Locale language) {
        return new Sent(
                outbox.add(
                        sms(account, SmsTemplate.ACCOUNT_SHUT, language, settings.supportPhone())),
                false);
    }

    Sent sendNoAccount(MobileNumber number, Locale language) {
        return new Sent(
                outbox.add(
                        NewSms.single(
                                number,
                                null,
                                SmsTemplate.NO_ACCOUNT,
                                language,
                                newKey(),
                                link("/account/create"),
                                settings.supportPhone())),
                false);
    }

    private Sent without(Account account, SmsTemplate template, String... values) {
        return new Sent(outbox.add(sms(account, template, account.language(), values)), false);
    }

    private static NewSms sms(
            Account account, SmsTemplate template, Locale language, String... values) {
        return NewSms.single(
                account.mobileNumber(), account.id(), template, language, newKey(), values);
    }

    private String link(String page) {
        return settings.portalUrl() + page;
    }

    private static String newKey() {
        return "account:" + UUID.randomUUID();
    }
}
