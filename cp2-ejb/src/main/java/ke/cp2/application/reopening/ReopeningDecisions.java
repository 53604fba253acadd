package ke.cp2.application.reopening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.text.OfficersWords;
import ke.cp2.vacancy.EndingSelection;
import ke.cp2.vacancy.VacancyCatalogue;

/**
 * Two council officers together have an outcome decided anew: one asks and says why, another one
 * agrees or refuses.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class ReopeningDecisions {

    @Inject private Caller caller;

    @Inject private Applications applications;

    @Inject private Reopenings reopenings;

    @Inject private VacancyCatalogue vacancies;

    @Inject private EndingSelection selectionEnd;

    @Inject private AuditTrail audit;

    @Inject private OfficersWords words;

    @Inject private Clock clock;

    /** The requests that wait for an answer, the oldest first. */
    public Page<ReopeningView> waiting(@NotNull PageRequest request) {
        return reopenings.waiting(request);
    }

    /** Tells how many requests wait for an answer. */
    public long countWaiting() {
        return reopenings.countWaiting();
    }

    /**
     * Asks to decide anew on an application.
     *
     * @throws BusinessException when it has no outcome that stands, it is the caller's own, or a
     *     request waits already
     */
    public void request(
            ApplicationReference reference,
            @NotBlank(message = "{cp2.missing}")
                    @Pattern(regexp = StatedReason.IN_WORDS, message = "{cp2.noWords}")
                    @Size(max = StatedReason.LENGTH, message = "{cp2.tooLong}")
                    String reopenReason) {
        words.check("reopenReason", reopenReason);
        Application application = locked(reference);
        application.checkReopenable(caller.accountId());
        reopenings.add(
                Reopening.request(
                        application.id(),
                        caller.accountId(),
                        reopenReason.strip(),
                        clock.instant()));
        record(AuditAction.APPLICATION_REOPEN_REQUESTED, application, reopenReason.strip());
    }

    /**
     * Agrees: the application waits for a decision again.
     *
     * @throws BusinessException when no request waits, or it or the application is the caller's own
     */
    public void approve(ApplicationReference reference) {
        Application application = locked(reference);
        Reopening reopening = waiting(application);
        reopening.answer(ReopeningState.APPROVED, caller.accountId(), null, clock.instant());
        ApplicationState before = application.state();
        applications.keep(
                application.reopen(caller.accountId(), reopening.reason(), clock.instant()));
        selectionEnd.undecided(
                vacancies.byId(application.vacancyId()).orElseThrow().number(),
                StatedReason.of(reopening.reason()));
        audit.record(
                AuditAction.APPLICATION_REOPENED
                        .of(application.reference())
                        .detail(before + " -> " + application.state())
                        .because(StatedReason.of(reopening.reason())));
    }

    /**
     * Refuses: the outcome stays.
     *
     * @throws BusinessException when no request waits, or it is the caller's own
     */
    public void refuse(
            ApplicationReference reference,
            @NotBlank(message = "{cp2.missing}")
                    @Pattern(regexp = StatedReason.IN_WORDS, message = "{cp2.noWords}")
                    @Size(max = StatedReason.LENGTH, message = "{cp2.tooLong}")
                    String answer) {
        Application application = locked(reference);
        waiting(application)
                .answer(
                        ReopeningState.REFUSED,
                        caller.accountId(),
                        answer.strip(),
                        clock.instant());
        record(AuditAction.APPLICATION_REOPEN_REFUSED, application, answer.strip());
    }

    private Application locked(ApplicationReference reference) {
        Application application =
                applications
                        .byReference(reference)
                        .orElseThrow(() -> BusinessException.of("application.notFound"));
        applications.lockSelection(application.vacancyId());
        return applications.lockedByReference(reference).orElseThrow();
    }

    private Reopening waiting(Application application) {
        return reopenings
                .open(application.id())
                .orElseThrow(() -> BusinessException.of("application.reopenAnswered"));
    }

    private void record(AuditAction action, Application application, String reason) {
        audit.record(action.of(application.reference()).because(StatedReason.of(reason)));
    }
}
