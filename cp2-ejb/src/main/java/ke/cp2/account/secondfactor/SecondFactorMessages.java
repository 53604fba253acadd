package ke.cp2.account.secondfactor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import ke.cp2.account.Account;
import ke.cp2.platform.Settings;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;

/** Tells the owner of a second factor by SMS what happens to it. */
@Dependent
class SecondFactorMessages {

    @PersistenceContext private EntityManager entityManager;
    @Inject private SmsOutbox outbox;
    @Inject private Settings settings;

    void sendSetUp(AccountId accountId) {
        send(accountId, SmsTemplate.SECOND_FACTOR_SET_UP, settings.supportPhone());
    }

    void sendReset(AccountId accountId) {
        send(accountId, SmsTemplate.SECOND_FACTOR_RESET, settings.supportPhone());
    }

    void sendWrongCodes(AccountId accountId) {
        send(accountId, SmsTemplate.SECOND_FACTOR_WRONG, settings.portalUrl() + "/account/forgot");
    }

    private void send(AccountId accountId, SmsTemplate template, String value) {
        Account account = entityManager.find(Account.class, accountId.value());
        outbox.add(
                NewSms.single(
                        account.mobileNumber(),
                        accountId,
                        template,
                        account.language(),
                        "account:" + UUID.randomUUID(),
                        value));
    }
}
