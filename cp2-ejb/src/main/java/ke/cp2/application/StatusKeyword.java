package ke.cp2.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.application.selection.ApplicationLists;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;
import ke.cp2.sms.text.SmsTemplate;

/** {@code status}: how many applications the sender has made, and what became of the latest. */
@ApplicationScoped
class StatusKeyword implements KeywordHandler {

    @Inject private RecipientDirectory people;

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
        Optional<Recipient> asker =
                word.isDue()
                        ? people.withNumber(word.sender()).filter(Recipient::professional)
                        : Optional.empty();
        asker.ifPresent(found -> outbox.add(answer(word, found)));
        return asker.isPresent();
    }

    private NewSms answer(InboundWord word, Recipient asker) {
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
                Texts.of(word.languageFor(asker), "application.sms." + application.state()));
    }

    private NewSms sms(InboundWord word, Recipient asker, SmsTemplate template, String... values) {
        return NewSms.single(
                word.sender(),
                asker.accountId(),
                template,
                word.languageFor(asker),
                word.answerKey(),
                values);
    }
}
