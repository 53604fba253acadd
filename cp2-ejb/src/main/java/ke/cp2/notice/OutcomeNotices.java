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
import java.util.Optional;
import ke.cp2.application.decision.TellingOutcomes;
import ke.cp2.application.decision.UntoldOutcomes;
import ke.cp2.job.Job;
import ke.cp2.job.JobSettings;
import ke.cp2.job.JobWork;
import ke.cp2.job.RunEstimate;
import ke.cp2.job.RunLetter;
import ke.cp2.job.RunProgress;
import ke.cp2.job.RunWork;
import ke.cp2.security.SystemUse;
import ke.cp2.sms.MessageClass;
import ke.cp2.sms.budget.SmsTariff;
import ke.cp2.vacancy.VacancyId;

/**
 * Tells applicants what was decided on their applications and was not told when it was decided, of
 * one vacancy or of all.
 */
@Stateless
@LocalBean
@Local(JobWork.class)
@PermitAll
@SystemUse
public class OutcomeNotices implements JobWork {

    /** Decisions that are older are told for one vacancy only, when an officer asks for it. */
    private static final Duration NEWS = Duration.ofDays(30);

    @Inject private TellingOutcomes notices;

    @Inject private SmsTariff tariff;

    @Inject private JobSettings settings;

    @Override
    public Job job() {
        return Job.DECISION_NOTICE;
    }

    @Override
    public long candidates(RunWork work) {
        return notices.untold(outcomes(work));
    }

    @Override
    public RunEstimate estimate(RunWork work) {
        long applicants = notices.untoldApplicants(outcomes(work));
        return new RunEstimate(
                applicants,
                false,
                tariff.price(MessageClass.TRANSACTIONAL, 1)
                        .multiply(BigDecimal.valueOf(applicants)),
                notices.firstUntold(outcomes(work)),
                notices.letters(outcomes(work)).stream()
                        .map(letter -> new RunLetter(letter.english(), letter.kiswahili()))
                        .toList());
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<RunProgress> next(RunWork work) {
        return notices.tell(
                        outcomes(work),
                        work.resumeAfterAccount(),
                        settings.pageSize(),
                        work.mailingKey())
                .map(
                        told ->
                                new RunProgress(
                                        told.looked(),
                                        told.looked(),
                                        told.queued(),
                                        String.valueOf(told.last())));
    }

    private static UntoldOutcomes outcomes(RunWork work) {
        return work.subject().isVacancy()
                ? UntoldOutcomes.of(VacancyId.of(work.subject().id()))
                : UntoldOutcomes.since(work.startedAt().minus(NEWS));
    }
}
