package ke.cp2.vacancy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.SystemUse;

/**
 * Ends vacancies as two officers have agreed: earlier than people read, or by a cancellation once
 * somebody has applied. Who agrees is asked by those who call it.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AgreedEndings {

    @Inject private Vacancies vacancies;

    @Inject private VacancySettings settings;

    @Inject private Caller caller;

    @Inject private AuditTrail audit;

    @Inject private Event<VacancyAboutToBeCancelled> cancelling;

    @Inject private Event<VacancyCancelled> cancelled;

    @Inject private Clock clock;

    /**
     * Holds an earlier closing time against what people read, and against the time in which they
     * have to learn of it.
     *
     * @throws BusinessException when the vacancy takes no applications any more, or at the time
     */
    public void checkClosing(VacancyId id, Instant end) {
        vacancy(id)
                .requireEarlierEnd(
                        end,
                        settings.shortestWindow(),
                        settings.shortestAnnouncement(),
                        clock.instant());
    }

    /** Tells for how long people read of an earlier closing time at least, before it comes. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Duration announcement() {
        return settings.shortestAnnouncement();
    }

    /**
     * Tells when a vacancy closes if two officers agree on a time now: not before people have had
     * the time to learn of it.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Instant closingAgreedNow(Instant wanted) {
        return Window.announcedEnd(wanted, settings.shortestAnnouncement(), clock.instant());
    }

    /**
     * Moves the closing time of a vacancy to an earlier one, as everybody reads from now on.
     *
     * @param askedBy the officer with whom the caller agrees
     * @throws BusinessException as {@link #checkClosing}
     */
    public void closeEarlier(VacancyId id, Instant end, StatedReason why, AccountId askedBy) {
        checkClosing(id, end);
        Vacancy vacancy = vacancy(id);
        VacancyTerms before = vacancy.terms();
        vacancy.closeEarlier(end, why);
        vacancies.flush();
        audit.record(
                AuditAction.VACANCY_CHANGED
                        .of(id.value())
                        .detail(
                                vacancy.number()
                                        + ": "
                                        + vacancy.terms().differenceFrom(before)
                                        + asked(askedBy, ", "))
                        .because(why));
    }

    /**
     * Cancels a vacancy and fires {@link VacancyCancelled}.
     *
     * @param askedBy the officer with whom the caller agrees
     * @throws BusinessException when it is decided already or about to be
     */
    public void cancel(VacancyId id, StatedReason why, AccountId askedBy) {
        Vacancy vacancy = vacancy(id);
        cancelling.fire(new VacancyAboutToBeCancelled(id, true));
        vacancy.cancel();
        vacancies.flush();
        audit.record(
                AuditAction.VACANCY_CANCELLED
                        .of(id.value())
                        .detail(vacancy.number() + asked(askedBy, ": "))
                        .because(why));
        cancelled.fire(new VacancyCancelled(id, caller.accountId(), why.text()));
    }

    /** The audit trail names who agrees as who does it. */
    private static String asked(AccountId officer, String before) {
        return before + "asked by " + officer.value();
    }

    private Vacancy vacancy(VacancyId id) {
        return vacancies.byId(id).orElseThrow(() -> BusinessException.of("vacancy.unknown"));
    }
}
