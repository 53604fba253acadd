package ke.cp2.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.platform.Settings;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.sms.text.SmsTexts;
import org.jspecify.annotations.Nullable;

/** Tells applicants by SMS what happened to their applications, each event once. */
@Dependent
public class TellingApplicants {

    @Inject private RecipientDirectory people;

    @Inject private SmsOutbox outbox;

    @Inject private SmsTexts texts;

    @Inject private Settings settings;

    /** Gives the address where an applicant reads on. */
    String link() {
        return settings.portalUrl() + "/my/applications";
    }

    /**
     * Tells one applicant.
     *
     * @param value the second value of the template; the first is the reference
     */
    void send(Application application, SmsTemplate template, String value) {
        send(List.of(application), template, value);
    }

    /** Tells the applicants of several applications, at most {@value Applications#LARGEST_SET}. */
    void send(Collection<Application> applications, SmsTemplate template, String value) {
        send(applications, template, value, null);
    }

    /**
     * Tells what was decided.
     *
     * @param mailingKey groups the messages of a run; null for none
     * @return how many messages were new
     */
    public int tell(
            Collection<Application> applications,
            SmsTemplate template,
            @Nullable String mailingKey) {
        return send(applications, template, link(), mailingKey);
    }

    /** Writes the text that the applicant would read, in that language. */
    public String text(Application application, SmsTemplate template, Locale language) {
        return texts.of(template, language, List.of(application.reference(), link()));
    }

    private int send(
            Collection<Application> applications,
            SmsTemplate template,
            String value,
            @Nullable String mailingKey) {
        Map<AccountId, Recipient> phones = phonesOf(applications);
        return outbox.addAll(
                applications.stream()
                        .filter(application -> phones.containsKey(application.accountId()))
                        .map(
                                application ->
                                        sms(
                                                        application,
                                                        phone(phones, application),
                                                        template,
                                                        value)
                                                .inCampaign(mailingKey))
                        .toList());
    }

    private static Recipient phone(Map<AccountId, Recipient> phones, Application application) {
        return Objects.requireNonNull(phones.get(application.accountId()));
    }

    private static NewSms sms(
            Application application, Recipient phone, SmsTemplate template, String value) {
        return NewSms.single(
                MobileNumber.of(phone.mobileNumber()),
                phone.accountId(),
                template,
                phone.language(),
                application.noticeKey(),
                application.reference(),
                value);
    }

    /** The phones; a duplicate account that was closed has none any more. */
    private Map<AccountId, Recipient> phonesOf(Collection<Application> applications) {
        return people
                .ofAccounts(applications.stream().map(Application::accountId).toList())
                .stream()
                .filter(person -> MobileNumber.parse(person.mobileNumber()).isPresent())
                .collect(Collectors.toMap(Recipient::accountId, Function.identity()));
    }
}
