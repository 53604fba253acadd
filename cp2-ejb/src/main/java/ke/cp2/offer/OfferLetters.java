package ke.cp2.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.application.OfferedApplications.Candidate;
import ke.cp2.application.StatusNews;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Settings;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.sms.text.SmsTexts;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/** Tells applicants by SMS of their offers and of what became of them, each event once. */
@Dependent
public class OfferLetters {

    private static final String SAMPLE_CODE = "4711";
    private static final String SAMPLE_TOKEN = "XXXXXXXXXXXX";

    @Inject private RecipientDirectory people;

    @Inject private SmsOutbox outbox;

    @Inject private SmsTexts texts;

    @Inject private ReferenceData reference;

    @Inject private OfferKeys keys;

    @Inject private VacancyCatalogue vacancies;

    @Inject private Settings settings;

    /** An offer with what its applicant answers it by. */
    record Made(Offer offer, Candidate person, OfferKey key) {}

    /** Tells people of their offers. */
    void made(VacancyDetails vacancy, List<Made> offers) {
        Map<AccountId, Recipient> phones =
                people.reachable(offers.stream().map(made -> made.person().accountId()).toList());
        List<NewSms> all = new ArrayList<>();
        for (Made made : offers) {
            Recipient phone = phones.get(made.person().accountId());
            if (phone != null) {
                made.offer().sentTo(keys.hashOf(phone.mobileNumber()));
                all.add(
                        NewSms.to(
                                phone,
                                SmsTemplate.POST_OFFERED,
                                "offer:" + made.offer().id(),
                                values(
                                        vacancy,
                                        made.offer().deadline(),
                                        made.offer().code(),
                                        link(made.key().token()),
                                        phone.language())));
            }
        }
        outbox.addAll(all);
    }

    /** Reminds an applicant of the deadline. */
    void remind(VacancyDetails vacancy, Offer offer, OfferPlace place) {
        people.reachable(List.of(place.accountId()))
                .values()
                .forEach(
                        phone ->
                                outbox.addAll(
                                        List.of(
                                                NewSms.to(
                                                        phone,
                                                        SmsTemplate.OFFER_REMINDER,
                                                        "offer:" + offer.id() + ":reminder",
                                                        values(
                                                                vacancy,
                                                                offer.deadline(),
                                                                offer.code(),
                                                                settings.portalUrl() + "/my",
                                                                phone.language())))));
    }

    /** Says again what an open offer is about, and how to answer it. */
    StatusNews.News news(Offer offer, Locale language) {
        return new StatusNews.News(
                SmsTemplate.OFFER_REMINDER,
                values(
                        vacancies.byId(offer.vacancyId()).orElseThrow(),
                        offer.deadline(),
                        offer.code(),
                        settings.portalUrl() + "/my",
                        language));
    }

    /**
     * Tells an applicant how the offer has ended.
     *
     * @param language of what the applicant has texted; null for that of the account
     */
    void ended(Offer offer, OfferPlace place, @Nullable Locale language) {
        SmsTemplate template = SmsTemplate.valueOf("OFFER_" + offer.state());
        people.reachable(List.of(place.accountId()))
                .values()
                .forEach(
                        phone ->
                                outbox.addAll(
                                        List.of(
                                                NewSms.to(
                                                        phone.reading(language),
                                                        template,
                                                        "offer:" + offer.id() + ':' + offer.state(),
                                                        place.reference(),
                                                        page()))));
    }

    /** Gives the page with the own applications. */
    public String page() {
        return settings.portalUrl() + "/my/applications";
    }

    /** Writes what an applicant would read; code and link are samples. */
    public String sample(VacancyDetails vacancy, Instant deadline, Locale language) {
        return texts.of(
                SmsTemplate.POST_OFFERED,
                language,
                List.of(values(vacancy, deadline, SAMPLE_CODE, link(SAMPLE_TOKEN), language)));
    }

    private String link(String token) {
        return settings.portalUrl() + "/o/" + token;
    }

    private String[] values(
            VacancyDetails vacancy, Instant deadline, String code, String link, Locale language) {
        String place =
                vacancy.subCountyCode() == null
                        ? reference.countyName(vacancy.countyCode())
                        : reference.subCountyName(vacancy.subCountyCode());
        return new String[] {
            reference.positionName(vacancy.positionCode(), language),
            place,
            day(deadline, language),
            code,
            link
        };
    }

    /** A deadline in a text, without the year: {@code 21 Nov 17:00}. */
    public static String day(Instant deadline, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm", language)
                .format(Kenya.wallClock(deadline));
    }
}
