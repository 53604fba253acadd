package ke.cp2.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
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

/**
 * {@code status}: an open offer and where the sender is deployed; where there is neither, how many
 * applications the sender has made, and what became of the latest.
 */
@ApplicationScoped
class StatusKeyword implements KeywordHandler {

    @Inject private RecipientDirectory people;

    @Inject private ApplicationLists lists;

    @Inject @Any private Instance<StatusNews> news;

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
        asker.ifPresent(found -> answers(word, found).forEach(outbox::add));
        return asker.isPresent();
    }

    private List<NewSms> answers(InboundWord word, Recipient asker) {
        List<NewSms> told =
                news.stream()
                        .flatMap(one -> one.of(asker.accountId(), word.languageFor(asker)).stream())
                        .map(
                                one ->
                                        sms(
                                                word,
                                                asker,
                                                ':' + one.template().name(),
                                                one.template(),
                                                one.values()))
                        .toList();
        return told.isEmpty() ? List.of(answer(word, asker)) : told;
    }

    private NewSms answer(InboundWord word, Recipient asker) {
        Page<MyApplicationRow> latest = lists.ofPerson(asker.accountId(), PageRequest.of(0, 1));
        if (latest.rows().isEmpty()) {
            return sms(
                    word, asker, "", SmsTemplate.STATUS_NONE, settings.portalUrl() + "/vacancies");
        }
        MyApplicationRow application = latest.rows().get(0);
        return sms(
                word,
                asker,
                "",
                SmsTemplate.STATUS,
                String.valueOf(latest.total()),
                application.reference(),
                Texts.of(word.languageFor(asker), "application.sms." + application.state()));
    }

    private NewSms sms(
            InboundWord word,
            Recipient asker,
            String part,
            SmsTemplate template,
            String... values) {
        return NewSms.single(
                word.sender(),
                asker.accountId(),
                template,
                word.languageFor(asker),
                word.answerKey() + part,
                values);
    }
}
