package ke.cp2.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import ke.cp2.application.eligibility.Eligibility;
import ke.cp2.job.JobSettings;
import ke.cp2.job.RunProgress;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Settings;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.AccountId;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/**
 * Goes round the people whom vacancies concern: vacancy by vacancy, and in each by account. Alerts
 * and reminders differ in which vacancies those are and in what people are told.
 */
@ApplicationScoped
class VacancyRounds {

    @Inject private AlertAudience audience;

    @Inject private VacancyCatalogue vacancies;

    @Inject private ProfileDirectory profiles;

    @Inject private Eligibility eligibility;

    @Inject private ReferenceData reference;

    @Inject private SmsOutbox outbox;

    @Inject private Settings settings;
    @Inject private JobSettings jobSettings;

    @Inject private Clock clock;

    /** A round of one vacancy, as the vacancies that come after a key. */
    static LongFunction<OptionalLong> only(VacancyId vacancyId) {
        return after ->
                after < vacancyId.value()
                        ? OptionalLong.of(vacancyId.value())
                        : OptionalLong.empty();
    }

    /** Tells how many people a round has to look at. */
    long count(LongFunction<OptionalLong> round) {
        long sum = 0;
        OptionalLong next = round.apply(0);
        while (next.isPresent()) {
            sum += toldOf(VacancyId.of(next.getAsLong())).map(audience::count).orElse(0L);
            next = round.apply(next.getAsLong());
        }
        return sum;
    }

    /**
     * The people of a round that come after that position; empty at the end. A vacancy that closes
     * or is cancelled meanwhile has no more people.
     */
    Optional<AlertPage> after(LongFunction<OptionalLong> round, AlertPosition position) {
        Optional<AlertPage> page =
                toldOf(position.vacancyId())
                        .flatMap(vacancy -> page(vacancy, position.accountId()));
        OptionalLong next = round.apply(position.vacancyId().value());
        while (page.isEmpty() && next.isPresent()) {
            page =
                    toldOf(VacancyId.of(next.getAsLong()))
                            .flatMap(vacancy -> page(vacancy, AccountId.of(0)));
            next = round.apply(next.getAsLong());
        }
        return page;
    }

    /** The people of one vacancy that come after an account. */
    Optional<AlertPage> page(VacancyDetails vacancy, AccountId afterAccountId) {
        List<AlertCandidate> candidates =
                audience.after(vacancy, afterAccountId, jobSettings.pageSize());
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlertPage(vacancy, candidates));
    }

    /** The vacancy, when people are told of it now. */
    Optional<VacancyDetails> toldOf(VacancyId vacancyId) {
        Instant now = clock.instant();
        return vacancies.byId(vacancyId).filter(vacancy -> AlertAudience.isToldOf(vacancy, now));
    }

    /** Those of the page whom the rules of the vacancy allow. */
    List<AlertCandidate> eligible(AlertPage page) {
        List<AccountId> accounts =
                page.candidates().stream().map(AlertCandidate::accountId).toList();
        Set<AccountId> eligible =
                eligibility.eligibleAmong(
                        page.vacancy().vacancyId(), profiles.factsOf(accounts).values());
        return page.candidates().stream()
                .filter(person -> eligible.contains(person.accountId()))
                .toList();
    }

    /**
     * Tells those of the page whom the rules of the vacancy allow.
     *
     * @param template one with the values of {@link SmsTemplate#VACANCY_ALERT}
     * @param key the business key of the message to a person
     */
    RunProgress queue(
            AlertPage page,
            SmsTemplate template,
            Function<AlertCandidate, String> key,
            String mailingKey) {
        List<AlertCandidate> eligible = eligible(page);
        int queued =
                outbox.addAll(
                        eligible.stream()
                                .map(
                                        person ->
                                                message(
                                                                page.vacancy(),
                                                                person,
                                                                template,
                                                                key.apply(person))
                                                        .inCampaign(mailingKey))
                                .toList());
        return new RunProgress(
                page.candidates().size(), eligible.size(), queued, page.end().noted());
    }

    /**
     * Writes the message about a vacancy to a person.
     *
     * @param template one with the values of {@link SmsTemplate#VACANCY_ALERT}
     */
    NewSms message(
            VacancyDetails vacancy,
            AlertCandidate person,
            SmsTemplate template,
            String businessKey) {
        Locale language = Locale.forLanguageTag(person.language());
        return NewSms.single(
                person.mobileNumber(),
                person.accountId(),
                template,
                language,
                businessKey,
                reference.positionName(vacancy.positionCode(), language),
                vacancy.examCode() + ' ' + vacancy.examYear(),
                place(vacancy),
                DateTimeFormatter.ofPattern("d MMM", language)
                        .format(Kenya.wallClock(vacancy.closesAt())),
                settings.portalUrl() + "/v/" + vacancy.number());
    }

    private String place(VacancyDetails vacancy) {
        return vacancy.subCountyCode() == null
                ? reference.countyName(vacancy.countyCode())
                : reference.subCountyName(vacancy.subCountyCode());
    }
}
