package ke.cp2.campaign;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import ke.cp2.account.MobileNumber;
import ke.cp2.account.Role;
import ke.cp2.application.Eligibility;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Settings;
import ke.cp2.platform.SystemUse;
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.reference.ReferenceData;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.SmsTemplate;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Telling professionals about vacancies that they may apply for. Nobody is told twice of the same
 * vacancy, whatever runs again: the message's business key is made of the vacancy and the account.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
public class VacancyAlerts implements JobWork {

    @Inject private AlertAudience audience;

    @Inject private VacancyCatalogue vacancies;

    @Inject private ProfileDirectory profiles;

    @Inject private Eligibility eligibility;

    @Inject private SmsOutbox outbox;

    @Inject private ReferenceData reference;

    @Inject private Settings settings;

    @Inject private Clock clock;

    /**
     * Whom an alert would reach now. Looks at every candidate, so it costs a second where a county
     * has many: a page asks for it when the officer wants to send, not before.
     *
     * @throws BusinessException when the vacancy is not published
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public AlertCount count(long vacancyId) {
        VacancyDetails vacancy =
                toldOf(vacancyId)
                        .orElseThrow(() -> BusinessException.of("campaign.vacancyNotPublished"));
        long matching = 0;
        long told = 0;
        Optional<AlertPage> page = pageOf(vacancy, 0);
        while (page.isPresent()) {
            List<AlertCandidate> eligible = eligible(page.get());
            matching += eligible.size();
            told +=
                    audience.told(
                            eligible.stream()
                                    .map(person -> businessKey(vacancyId, person))
                                    .toList());
            page = pageOf(vacancy, page.get().end().accountId());
        }
        return new AlertCount(matching, told);
    }

    @Override
    @PermitAll
    @SystemUse
    public Job job() {
        return Job.VACANCY_ALERTS;
    }

    @Override
    @PermitAll
    @SystemUse
    public long candidates(RunWork work) {
        if (work.subject().isVacancy()) {
            return toldOf(work.subject().id()).map(audience::count).orElse(0L);
        }
        long sum = 0;
        OptionalLong next = audience.nextPublished(work.since(), 0);
        while (next.isPresent()) {
            sum += toldOf(next.getAsLong()).map(audience::count).orElse(0L);
            next = audience.nextPublished(work.since(), next.getAsLong());
        }
        return sum;
    }

    /**
     * Queues the messages to those of the next candidates whom the rules allow. A vacancy that
     * closes or is cancelled meanwhile has no more candidates.
     */
    @Override
    @PermitAll
    @SystemUse
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        return after(work, AlertPosition.parse(work.resumeAfter()))
                .map(page -> queue(page, work.campaignKey()));
    }

    private Optional<AlertPage> after(RunWork work, AlertPosition position) {
        if (work.subject().isVacancy()) {
            return toldOf(work.subject().id())
                    .flatMap(vacancy -> pageOf(vacancy, position.accountId()));
        }
        Optional<AlertPage> page =
                toldOf(position.vacancyId())
                        .flatMap(vacancy -> pageOf(vacancy, position.accountId()));
        OptionalLong next = audience.nextPublished(work.since(), position.vacancyId());
        while (page.isEmpty() && next.isPresent()) {
            page = toldOf(next.getAsLong()).flatMap(vacancy -> pageOf(vacancy, 0));
            next = audience.nextPublished(work.since(), next.getAsLong());
        }
        return page;
    }

    private RunProgress queue(AlertPage page, String campaignKey) {
        VacancyDetails vacancy = vacancies.byId(page.vacancyId()).orElseThrow();
        List<AlertCandidate> eligible = eligible(page);
        int queued =
                outbox.addAll(
                        eligible.stream()
                                .map(person -> message(vacancy, person).inCampaign(campaignKey))
                                .toList());
        return new RunProgress(
                page.candidates().size(), eligible.size(), queued, page.end().noted());
    }

    private Optional<VacancyDetails> toldOf(long vacancyId) {
        Instant now = clock.instant();
        return vacancies.byId(vacancyId).filter(vacancy -> AlertAudience.isToldOf(vacancy, now));
    }

    private Optional<AlertPage> pageOf(VacancyDetails vacancy, long afterAccountId) {
        List<AlertCandidate> candidates =
                audience.after(vacancy, afterAccountId, settings.jobPageSize());
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlertPage(vacancy.id(), candidates));
    }

    private List<AlertCandidate> eligible(AlertPage page) {
        List<Long> accounts = page.candidates().stream().map(AlertCandidate::accountId).toList();
        Set<Long> eligible =
                eligibility.eligibleAmong(page.vacancyId(), profiles.factsOf(accounts).values());
        return page.candidates().stream()
                .filter(person -> eligible.contains(person.accountId()))
                .toList();
    }

    private NewSms message(VacancyDetails vacancy, AlertCandidate person) {
        Locale language = Locale.forLanguageTag(person.language());
        return NewSms.single(
                MobileNumber.of(person.mobileNumber()),
                person.accountId(),
                SmsTemplate.VACANCY_ALERT,
                language,
                businessKey(vacancy.id(), person),
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

    private static String businessKey(long vacancyId, AlertCandidate person) {
        return "alert:" + vacancyId + ':' + person.accountId();
    }
}
