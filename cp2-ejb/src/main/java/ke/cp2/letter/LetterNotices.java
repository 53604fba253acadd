package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
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

    /** Whoever does not know the centre has no letter, and learns nothing of it. */
    private void tell(PostedPerson person, SmsTemplate template, Letter letter) {
        if (person.toldAt() == null || !person.state().isLive()) {
            return;
        }
        List<NewSms> messages =
                people.ofAccounts(List.of(AccountId.of(person.accountId()))).stream()
                        .flatMap(phone -> sms(phone, template, letter, person.series()).stream())
                        .toList();
        outbox.addAll(messages);
    }

    private Optional<NewSms> sms(
            Recipient phone, SmsTemplate template, Letter letter, String series) {
        return MobileNumber.parse(phone.mobileNumber())
                .map(
                        number ->
                                NewSms.single(
                                        number,
                                        phone.accountId(),
                                        template,
                                        phone.language(),
                                        "letter:" + letter.id() + ':' + template,
                                        series,
                                        settings.portalUrl() + "/my/deployments"));
    }
}
