package ke.cp2.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import ke.cp2.job.Job;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunSubject;
import ke.cp2.job.RunWork;
import ke.cp2.platform.BusinessException;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.sms.text.GsmText;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.sms.text.SmsTexts;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/**
 * Telling professionals about vacancies that they may apply for. Nobody is told twice of the same
 * vacancy, whatever runs again: the message's business key is made of the vacancy and the account.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
public class VacancyAlerts implements JobWork {

    @Inject private VacancyRounds rounds;

    @Inject private VacancyCatalogue vacancies;

    @Inject private FirstPeople people;

    @Inject private SmsOutbox outbox;

    @Inject private SmsTexts texts;

    @Inject private SmsTariff tariff;

    /**
     * Counts the people whom an alert would reach now. Looks at every candidate, so it costs a
     * second where a county has many: a page asks for it when the officer wants to send, not
     * before.
     *
     * @throws BusinessException when the vacancy is not published
     */
    @RolesAllowed(Role.Name.COUNCIL_OFFICER)
    public AlertCount count(VacancyId vacancyId) {
        VacancyDetails vacancy = published(vacancyId);
        long matching = 0;
        long told = 0;
        List<AlertCandidate> first = new ArrayList<>();
        long kiswahili = 0;
        Optional<AlertPage> page = rounds.page(vacancy, AccountId.of(0));
        while (page.isPresent()) {
            List<AlertCandidate> eligible = rounds.eligible(page.get());
            matching += eligible.size();
            Set<String> known =
                    outbox.known(
                            eligible.stream()
                                    .map(person -> businessKey(vacancyId, person))
                                    .toList());
            told += known.size();
            List<AlertCandidate> unsent =
                    eligible.stream()
                            .filter(person -> !known.contains(businessKey(vacancyId, person)))
                            .toList();
            kiswahili += unsent.stream().filter(AlertCandidate::isInKiswahili).count();
            unsent.stream().limit((long) FirstPeople.NAMED - first.size()).forEach(first::add);
            page = rounds.page(vacancy, page.get().end().accountId());
        }
        return new AlertCount(
                matching,
                told,
                people.names(first.stream().map(AlertCandidate::accountId).toList()),
                first.isEmpty()
                        ? null
                        : letters(vacancy, first.get(0), matching - told - kiswahili, kiswahili));
    }

    /** The texts as they would go to that person, in the one language and in the other. */
    private AlertLetters letters(
            VacancyDetails vacancy, AlertCandidate person, long inEnglish, long inKiswahili) {
        String english = text(vacancy, person.in("en"));
        String kiswahili = text(vacancy, person.in("sw"));
        return new AlertLetters(
                english,
                kiswahili,
                inEnglish,
                inKiswahili,
                cost(english, inEnglish).add(cost(kiswahili, inKiswahili)));
    }

    private String text(VacancyDetails vacancy, AlertCandidate person) {
        return texts.of(
                rounds.message(
                        vacancy,
                        person,
                        SmsTemplate.VACANCY_ALERT,
                        businessKey(vacancy.vacancyId(), person)));
    }

    private BigDecimal cost(String text, long people) {
        return tariff.price(SmsTemplate.VACANCY_ALERT.messageClass(), GsmText.of(text).parts())
                .multiply(BigDecimal.valueOf(people));
    }

    private VacancyDetails published(VacancyId vacancyId) {
        return rounds.toldOf(vacancyId)
                .orElseThrow(() -> BusinessException.of("campaign.vacancyNotPublished"));
    }

    @Override
    @PermitAll
    @SystemUse
    public void requireCurrent(RunSubject subject) {
        if (subject.isVacancy()) {
            published(VacancyId.of(subject.id()));
        }
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
        return rounds.count(round(work));
    }

    /** Queues the messages to those of the next candidates whom the rules allow. */
    @Override
    @PermitAll
    @SystemUse
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        return rounds.after(round(work), AlertPosition.parse(work.resumeAfter()))
                .map(
                        page ->
                                rounds.queue(
                                        page,
                                        SmsTemplate.VACANCY_ALERT,
                                        person -> businessKey(page.vacancy().vacancyId(), person),
                                        work.mailingKey()));
    }

    private LongFunction<OptionalLong> round(RunWork work) {
        Instant since = work.since() == null ? Instant.EPOCH : work.since();
        return work.subject().isVacancy()
                ? VacancyRounds.only(VacancyId.of(work.subject().id()))
                : after -> vacancies.nextPublished(since, after);
    }

    private static String businessKey(VacancyId vacancyId, AlertCandidate person) {
        return "alert:" + vacancyId + ':' + person.accountId();
    }
}
