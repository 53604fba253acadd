package ke.cp2.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.application.selection.ApplicationLists;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;
import ke.cp2.sms.text.SmsTemplate;

/** {@code status}: how many applications the sender has made, and what became of the latest. */
@ApplicationScoped
class StatusKeyword implements KeywordHandler {

    private record Asker(AccountId accountId, Locale language) {}

    @PersistenceContext private EntityManager entityManager;

    @Inject private ApplicationLists lists;

    @Inject private SmsOutbox outbox;

    @Inject private Settings settings;

    @Override
    public String keyword() {
        return "status";
    }

    @Override
    public String kiswahili() {
        return "hali";
    }

    @Override
    public boolean handle(InboundWord word) {
        Optional<Asker> asker = word.isDue() ? asker(word.sender()) : Optional.empty();
        asker.ifPresent(found -> outbox.add(answer(word, found)));
        return asker.isPresent();
    }

    private NewSms answer(InboundWord word, Asker asker) {
        Page<MyApplicationRow> latest = lists.ofPerson(asker.accountId(), PageRequest.of(0, 1));
        if (latest.rows().isEmpty()) {
            return sms(word, asker, SmsTemplate.STATUS_NONE, settings.portalUrl() + "/vacancies");
        }
        MyApplicationRow application = latest.rows().get(0);
        return sms(
                word,
                asker,
                SmsTemplate.STATUS,
                String.valueOf(latest.total()),
                application.reference(),
                Texts.of(asker.language(), "application.sms." + application.state()));
    }

    private NewSms sms(InboundWord word, Asker asker, SmsTemplate template, String... values) {
        return NewSms.single(
                word.sender(),
                asker.accountId(),
                template,
                asker.language(),
                word.answerKey(),
                values);
    }

    private Optional<Asker> asker(MobileNumber sender) {
        List<Object[]> found =
                entityManager
                        .createQuery(
                                "SELECT a.id, a.language FROM Account a"
                                        + " WHERE a.mobileNumber = :number AND a.role = :role",
                                Object[].class)
                        .setParameter("number", sender.digits())
                        .setParameter("role", Role.PROFESSIONAL)
                        .getResultList();
        return found.stream()
                .findFirst()
                .map(
                        row ->
                                new Asker(
                                        AccountId.of((Long) row[0]),
                                        Locale.forLanguageTag((String) row[1])));
    }
}
