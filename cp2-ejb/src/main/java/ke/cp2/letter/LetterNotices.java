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

/**
 * Tells people by SMS that the letter they may have printed, or the days, do not count any more.
 */
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
        tell(person, SmsTemplate.LETTER_DAYS, letter, language -> days(person, language));
    }

    /**
     * Tells somebody who has no letter with the new days that they have changed.
     *
     * @param run tells each person once
     * @return how many messages are new
     */
    int otherDays(PostedPerson person, String run) {
        return tell(
                person,
                SmsTemplate.DEPLOYMENT_DAYS,
                "deployment:" + person.id() + ":days:" + run,
                language -> days(person, language));
    }

    private String[] days(PostedPerson person, Locale language) {
        return new String[] {
            person.series(),
            day(person.startsOn(), language),
            day(person.endsOn(), language),
            page()
        };
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

    private void tell(
            PostedPerson person,
            SmsTemplate template,
            Letter letter,
            Function<Locale, String[]> values) {
        tell(person, template, "letter:" + letter.id() + ':' + template, values);
    }

    /** Whoever does not know the centre has no letter, and learns nothing of it. */
    private int tell(
            PostedPerson person,
            SmsTemplate template,
            String key,
            Function<Locale, String[]> values) {
        if (person.toldAt() == null || !person.state().isLive()) {
            return 0;
        }
        List<NewSms> messages =
                people.reachable(List.of(AccountId.of(person.accountId()))).values().stream()
                        .map(
                                phone ->
                                        NewSms.to(
                                                phone,
                                                template,
                                                key,
                                                values.apply(phone.language())))
                        .toList();
        return outbox.addAll(messages);
    }
}
