package ke.cp2.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import ke.cp2.platform.Settings;
import ke.cp2.sms.MessageReference;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.SmsTemplate;

/** The messages about an account. Each answers its public reference. */
@Dependent
class CredentialMessages {

    @Inject private Secrets secrets;
    @Inject private SmsOutbox outbox;
    @Inject private Settings settings;

    /** User name and a new one-time secret. */
    MessageReference sendCredentials(Account account) {
        return outbox.add(credentials(account, secrets.issue(account), newKey()));
    }

    /** User name and secret as a message that the caller puts into the outbox. */
    NewSms credentials(Account account, SecretCode code, String businessKey) {
        return NewSms.single(
                account.mobileNumber(),
                account.id(),
                SmsTemplate.CREDENTIALS,
                account.language(),
                businessKey,
                account.mobileNumber().digits(),
                code.grouped(),
                link("/login"));
    }

    /** A new one-time secret for somebody who has an account. */
    MessageReference sendReset(Account account) {
        return send(
                account,
                SmsTemplate.PASSWORD_RESET,
                secrets.issue(account).grouped(),
                link("/login"));
    }

    MessageReference sendAccountExists(Account account) {
        return send(account, SmsTemplate.ACCOUNT_EXISTS, link("/account/forgot"));
    }

    MessageReference sendAccountShut(Account account) {
        return send(account, SmsTemplate.ACCOUNT_SHUT, settings.supportPhone());
    }

    MessageReference sendNoAccount(MobileNumber number, Locale language) {
        return outbox.add(
                NewSms.single(
                        number,
                        null,
                        SmsTemplate.NO_ACCOUNT,
                        language,
                        newKey(),
                        link("/account/create")));
    }

    private MessageReference send(Account account, SmsTemplate template, String... values) {
        return outbox.add(
                NewSms.single(
                        account.mobileNumber(),
                        account.id(),
                        template,
                        account.language(),
                        newKey(),
                        values));
    }

    private String link(String page) {
        return settings.portalUrl() + page;
    }

    private static String newKey() {
        return "account:" + UUID.randomUUID();
    }
}
