package ke.cp2.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Settings;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Reminds professionals who asked for alerts: that a vacancy closes soon which they may apply for
 * and have not, or that their profile is not complete. Each is told once an occasion, which the
 * business key is made of: a vacancy and its closing day, or a profile as it was begun or returned.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class Reminders implements JobWork {

    @Inject private VacancyCatalogue vacancies;

    @Inject private IncompleteProfiles incomplete;

    @Inject private VacancyRounds rounds;

    @Inject private SmsOutbox outbox;

    @Inject private Settings settings;
    @Inject private JobSettings jobSettings;

    @Override
    public Job job() {
        return Job.REMINDER;
    }

    @Override
    public long candidates(RunWork work) {
        return work.subject().isIncomplete()
                ? incomplete.count(untouchedSince(work))
                : rounds.count(closing(work));
    }

    /** Queues the reminders of the next people. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        return work.subject().isIncomplete() ? nextProfiles(work) : nextOfVacancies(work);
    }

    private Optional<RunProgress> nextOfVacancies(RunWork work) {
        return rounds.after(closing(work), AlertPosition.parse(work.resumeAfter()))
                .map(
                        page ->
                                rounds.queue(
                                        page,
                                        SmsTemplate.VACANCY_REMINDER,
                                        person -> occasion(page.vacancy()) + person.accountId(),
                                        work.mailingKey()));
    }

    private LongFunction<OptionalLong> closing(RunWork work) {
        Instant until = work.startedAt().plus(Duration.ofDays(work.subject().id()));
        return after -> vacancies.nextClosing(work.startedAt(), until, after);
    }

    private static String occasion(VacancyDetails vacancy) {
        return "closing:"
                + vacancy.id()
                + ':'
                + Kenya.wallClock(vacancy.closesAt()).toLocalDate()
                + ':';
    }

    private Optional<RunProgress> nextProfiles(RunWork work) {
        AccountId after =
                AccountId.of(work.resumeAfter() == null ? 0 : Long.parseLong(work.resumeAfter()));
        List<IncompleteProfile> people =
                incomplete.after(untouchedSince(work), after, jobSettings.pageSize());
        if (people.isEmpty()) {
            return Optional.empty();
        }
        int queued =
                outbox.addAll(
                        people.stream()
                                .map(person -> message(person).inCampaign(work.mailingKey()))
                                .toList());
        AccountId last = people.get(people.size() - 1).accountId();
        return Optional.of(
                new RunProgress(people.size(), people.size(), queued, String.valueOf(last)));
    }

    private Instant untouchedSince(RunWork work) {
        return work.startedAt().minus(Duration.ofDays(jobSettings.profileReminderDays()));
    }

    private NewSms message(IncompleteProfile person) {
        return NewSms.single(
                person.mobileNumber(),
                person.accountId(),
                SmsTemplate.PROFILE_REMINDER,
                Locale.forLanguageTag(person.language()),
                "profile:" + person.accountId() + ':' + person.occasion(),
                settings.portalUrl() + "/my/profile");
    }
}
