package ke.cp2.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunEstimate;
import ke.cp2.job.RunLetter;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.platform.Settings;
import ke.cp2.profile.FirstPeople;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.NewSms;
import ke.cp2.sms.SmsOutbox;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.sms.text.SmsTemplate;
import ke.cp2.sms.text.SmsTexts;
import ke.cp2.vacancy.VacancyCatalogue;

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

    @Inject private CountingAlerts counting;

    @Inject private FirstPeople people;

    @Inject private SmsTariff tariff;

    @Inject private SmsTexts texts;

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
                : rounds.count(closing(work), AccountId.of(0));
    }

    @Override
    public RunEstimate estimate(RunWork work) {
        if (!work.subject().isIncomplete()) {
            return counting.estimate(closing(work));
        }
        long count = incomplete.count(untouchedSince(work));
        List<IncompleteProfile> first =
                incomplete.after(untouchedSince(work), AccountId.of(0), FirstPeople.NAMED);
        return new RunEstimate(
                count,
                false,
                tariff.price(SmsTemplate.PROFILE_REMINDER.messageClass(), 1)
                        .multiply(BigDecimal.valueOf(count)),
                people.names(first.stream().map(IncompleteProfile::accountId).toList()),
                first.stream().limit(1).map(this::letter).toList());
    }

    /** Queues the reminders of the next people. */
    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        if (work.subject().isIncomplete()) {
            return nextProfiles(work);
        }
        return rounds.next(() -> closing(work), work.resumeAfterAccount(), work.mailingKey());
    }

    private VacancyRound closing(RunWork work) {
        Instant until = work.startedAt().plus(Duration.ofDays(work.subject().id()));
        return rounds.of(VacancyOccasion.CLOSING, vacancies.closing(work.startedAt(), until));
    }

    private Optional<RunProgress> nextProfiles(RunWork work) {
        List<IncompleteProfile> next =
                incomplete.after(
                        untouchedSince(work), work.resumeAfterAccount(), jobSettings.pageSize());
        if (next.isEmpty()) {
            return Optional.empty();
        }
        int queued =
                outbox.addAll(
                        next.stream()
                                .map(
                                        person ->
                                                message(person, person.language())
                                                        .inCampaign(work.mailingKey()))
                                .toList());
        AccountId last = next.get(next.size() - 1).accountId();
        return Optional.of(new RunProgress(next.size(), next.size(), queued, String.valueOf(last)));
    }

    private Instant untouchedSince(RunWork work) {
        return work.startedAt().minus(Duration.ofDays(jobSettings.profileReminderDays()));
    }

    private RunLetter letter(IncompleteProfile person) {
        return new RunLetter(texts.of(message(person, "en")), texts.of(message(person, "sw")));
    }

    private NewSms message(IncompleteProfile person, String language) {
        return NewSms.single(
                person.mobileNumber(),
                person.accountId(),
                SmsTemplate.PROFILE_REMINDER,
                Locale.forLanguageTag(language),
                "profile:" + person.accountId() + ':' + person.occasion(),
                settings.portalUrl() + "/my/profile");
    }
}
