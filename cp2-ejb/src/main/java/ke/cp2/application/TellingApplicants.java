package ke.cp2.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ke.cp2.platform.Settings;
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
        phonesOf(List.of(application))
                .values()
                .forEach(phone -> outbox.addAll(List.of(sms(application, phone, template, value))));
    }

    /**
     * Tells applicants what was decided. Who has several of the applications gets one message.
     *
     * @param decided at most {@value Applications#LARGEST_SET}
     * @param text what an applicant with one of them reads
     * @param mailingKey groups the messages of a run; null for none
     * @return how many messages were new
     */
    public int tell(
            Collection<Application> decided,
            Function<Application, SmsTemplate> text,
            @Nullable String mailingKey) {
        Map<AccountId, Recipient> phones = phonesOf(decided);
        Map<AccountId, List<Application>> untold = untold(decided, phones.keySet());
        decided.stream()
                .filter(application -> phones.containsKey(application.accountId()))
                .forEach(Application::told);
        return outbox.addAll(
                untold.entrySet().stream()
                        .map(
                                entry ->
                                        sms(
                                                Objects.requireNonNull(phones.get(entry.getKey())),
                                                entry.getValue(),
                                                text))
                        .map(sms -> sms.inCampaign(mailingKey))
                        .toList());
    }

    /** The applications of each that no message tells of, in order. */
    private Map<AccountId, List<Application>> untold(
            Collection<Application> decided, Set<AccountId> people) {
        Set<String> known = outbox.known(decided.stream().map(Application::noticeKey).toList());
        return decided.stream()
                .filter(application -> people.contains(application.accountId()))
                .filter(application -> !known.contains(application.noticeKey()))
                .collect(
                        Collectors.groupingBy(
                                Application::accountId, LinkedHashMap::new, Collectors.toList()));
    }

    private NewSms sms(
            Recipient phone, List<Application> told, Function<Application, SmsTemplate> text) {
        Application first = told.get(0);
        return told.size() == 1
                ? sms(first, phone, text.apply(first), link())
                : NewSms.to(
                                phone,
                                SmsTemplate.APPLICATIONS_DECIDED,
                                first.noticeKey(),
                                String.valueOf(told.size()),
                                link())
                        .tellingToo(told.stream().skip(1).map(Application::noticeKey).toList());
    }

    /** Writes the text that the applicant would read, in that language. */
    public String text(Application application, SmsTemplate template, Locale language) {
        return texts.of(template, language, List.of(application.reference(), link()));
    }

    private static NewSms sms(
            Application application, Recipient phone, SmsTemplate template, String value) {
        return NewSms.to(phone, template, application.noticeKey(), application.reference(), value);
    }

    private Map<AccountId, Recipient> phonesOf(Collection<Application> applications) {
        return people.reachable(applications.stream().map(Application::accountId).toList());
    }
}
