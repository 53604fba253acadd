package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.platform.Settings;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;

/** Tells people by SMS that the letter they may have printed does not count any more. */
@Dependent
class LetterNotices {

    @Inject private RecipientDirectory people;

    @Inject private SmsOutbox outbox;

    @Inject private Settings settings;

    /** Tells somebody that the letter was revoked. */
    void revoked(PostedPerson person, Letter letter) {
        tell(person, SmsTemplate.LETTER_REVOKED, letter);
    }

    /** Tells somebody that this letter has taken the place of the one before. */
    void replaced(PostedPerson person, Letter letter) {
        tell(person, SmsTemplate.LETTER_REPLACED, letter);
    }

    /** Tells somebody that the days have changed, and with them the letter. */
    void otherDays(PostedPerson person, Letter letter) {
        tell(
                person,
                SmsTemplate.LETTER_DAYS,
                letter,
                language ->
                        new String[] {
                            person.series(),
                            day(person.startsOn(), language),
                            day(person.endsOn(), language),
                            page()
                        });
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM", language).format(day);
    }

    private String page() {
        return settings.portalUrl() + "/my/deployments";
    }

    private void tell(PostedPerson person, SmsTemplate template, Letter letter) {
        tell(person, template, letter, language -> new String[] {person.series(), page()});
    }

    /** Whoever does not know the centre has no letter, and learns nothing of it. */
    private void tell(
            PostedPerson person,
            SmsTemplate template,
            Letter letter,
            Function<Locale, String[]> values) {
        if (person.toldAt() == null || !person.state().isLive()) {
            return;
        }
        List<NewSms> messages =
                people.reachable(List.of(AccountId.of(person.accountId()))).values().stream()
                        .map(
                                phone ->
                                        NewSms.to(
                                                phone,
                                                template,
                                                "letter:" + letter.id() + ':' + template,
                                                values.apply(phone.language())))
                        .toList();
        outbox.addAll(messages);
    }
}
