package ke.cp2.application.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.Applications;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.EndingSelection;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;

/** Takes decisions back, each call in a transaction of its own. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakingBackTransactions {

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private DecisionActs acts;

    @Inject private Applications applications;

    @Inject private EndingSelection selectionEnd;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /**
     * Takes back the decision on one application.
     *
     * @throws BusinessException when it is not the caller's, or no longer to be taken back
     */
    public void one(ApplicationReference reference, String reason) {
        Application application =
                applications
                        .byReference(reference)
                        .orElseThrow(() -> BusinessException.of("application.takeBackTooLate"));
        Long actId = application.actId();
        if (actId == null) {
            throw BusinessException.of("application.takeBackTooLate");
        }
        VacancyDetails vacancy = lockedVacancy(actId);
        List<Application> locked = undoable(actId, List.of(application.id()));
        if (locked.isEmpty()) {
            throw BusinessException.of("application.takeBackTooLate");
        }
        takeBack(actId, locked, vacancy, reason);
    }

    /**
     * Keeps the act from going on.
     *
     * @throws BusinessException when it is not the caller's
     */
    public void end(long actId, String reason) {
        lockedVacancy(actId);
        if (acts.settlesAt(actId) != null) {
            acts.byId(actId).orElseThrow().takeBack(reason, clock.instant());
        }
    }

    /**
     * Refuses an act as its second officer, and keeps it from going on.
     *
     * @throws BusinessException when it was answered before, or is the caller's own
     */
    public void refuse(long actId, String reason) {
        VacancyDetails vacancy = lockedInView(actId);
        DecisionAct act = acts.byId(actId).orElseThrow();
        act.refuse(caller.accountId(), reason, clock.instant());
        audit.record(
                AuditAction.DECISION_REFUSED
                        .of(act.vacancyId().value())
                        .detail(vacancy.number() + ": " + act.decision() + " " + act.decided())
                        .because(StatedReason.of(reason)));
    }

    /**
     * Takes back the next applications of an act.
     *
     * @return how many
     */
    public int page(long actId, String reason) {
        VacancyDetails vacancy = lockedVacancy(actId);
        List<Long> ids = applications.undoableIds(actId, Applications.LARGEST_SET);
        List<Application> locked = ids.isEmpty() ? List.of() : undoable(actId, ids);
        takeBack(actId, locked, vacancy, reason);
        return locked.size();
    }

    /** Locks them; what was told or decided anew meanwhile is left out. */
    private List<Application> undoable(long actId, List<Long> ids) {
        return applications.lockedWithIds(ids).stream()
                .filter(application -> application.settlesAt() != null)
                .filter(application -> Objects.equals(application.actId(), actId))
                .toList();
    }

    private void takeBack(
            long actId, List<Application> locked, VacancyDetails vacancy, String reason) {
        if (locked.isEmpty()) {
            return;
        }
        acts.byId(actId).orElseThrow().wentBack(locked.size(), reason, clock.instant());
        for (Application application : locked) {
            ApplicationState before = application.state();
            applications.keep(application.takeBack(caller.accountId(), reason, clock.instant()));
            audit.record(
                    AuditAction.APPLICATION_TAKEN_BACK
                            .of(application.reference())
                            .detail(before + " -> " + application.state())
                            .because(StatedReason.of(reason)));
        }
        selectionEnd.undecided(vacancy.number(), StatedReason.of(reason));
    }

    /** Locks the selection before the act is read, which a job may be carrying out. */
    private VacancyDetails lockedVacancy(long actId) {
        VacancyDetails vacancy = lockedInView(actId);
        acts.byId(actId).orElseThrow().checkTakenBackBy(caller.accountId());
        return vacancy;
    }

    private VacancyDetails lockedInView(long actId) {
        VacancyId vacancyId =
                acts.vacancyOf(actId)
                        .orElseThrow(() -> BusinessException.of("application.notFound"));
        applications.lockSelection(vacancyId);
        return access.notCancelled(vacancyId);
    }
}
