package ke.cp2.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.application.selection.ApplicationLists;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.Settings;
import ke.cp2.platform.Texts;
import ke.cp2.reference.ReferenceData;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.inbound.InboundWord;
import ke.cp2.sms.inbound.KeywordHandler;
import ke.cp2.sms.text.SmsTemplate;

/**
 * {@code status}: what became of the application whose reference follows; without one, an open
 * offer and where the sender is deployed; where there is neither, how many applications the sender
 * has that were not withdrawn, and what became of the latest.
 */
@ApplicationScoped
class StatusKeyword implements KeywordHandler {

    @Inject private RecipientDirectory people;

    @Inject private ApplicationLists lists;

    @Inject @Any private Instance<StatusNews> news;

    @Inject private SmsOutbox outbox;

    @Inject private Settings settings;

    @Inject private ReferenceData reference;

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

    /** Tells which application is asked about; empty when all are. */
    @Override
    public String question(String text) {
        return ApplicationReference.among(text).map(ApplicationReference::toString).orElse("");
    }

    private List<NewSms> answers(InboundWord word, Recipient asker) {
        Optional<ApplicationReference> named = ApplicationReference.among(word.text());
        if (named.isPresent()) {
            return List.of(answer(word, asker, named.get()));
        }
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

    /** Somebody else's application is answered like one that is not there. */
    private NewSms answer(InboundWord word, Recipient asker, ApplicationReference named) {
        return lists.ofPerson(asker.accountId(), named)
                .map(own -> one(word, asker, own))
                .orElseGet(
                        () ->
                                sms(
                                        word,
                                        asker,
                                        "",
                                        SmsTemplate.STATUS_UNKNOWN,
                                        named.toString(),
                                        settings.portalUrl() + "/my/applications"));
    }

    private NewSms answer(InboundWord word, Recipient asker) {
        PageRequest latest = PageRequest.of(0, 1);
        Page<MyApplicationRow> standing = lists.standingOfPerson(asker.accountId(), latest);
        if (standing.total() > 1) {
            return several(word, asker, standing.rows().get(0), standing.total());
        }
        return Stream.concat(
                        standing.rows().stream(),
                        lists.latestOfPerson(asker.accountId(), latest).stream())
                .findFirst()
                .map(only -> one(word, asker, only))
                .orElseGet(
                        () ->
                                sms(
                                        word,
                                        asker,
                                        "",
                                        SmsTemplate.STATUS_NONE,
                                        settings.portalUrl() + "/vacancies"));
    }

    private NewSms several(InboundWord word, Recipient asker, MyApplicationRow latest, long count) {
        Locale language = word.languageFor(asker);
        return sms(
                word,
                asker,
                "",
                SmsTemplate.STATUS,
                String.valueOf(count),
                latest.reference(),
                state(latest, language),
                reference.positionName(latest.positionCode(), language),
                exam(latest));
    }

    private NewSms one(InboundWord word, Recipient asker, MyApplicationRow application) {
        Locale language = word.languageFor(asker);
        return sms(
                word,
                asker,
                "",
                SmsTemplate.STATUS_ONE,
                application.reference(),
                state(application, language),
                reference.positionName(application.positionCode(), language),
                exam(application));
    }

    private static String state(MyApplicationRow application, Locale language) {
        return Texts.of(language, "application.sms." + application.state());
    }

    private String exam(MyApplicationRow application) {
        return reference.examName(application.examCode()) + ' ' + application.examYear();
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
