package ke.cp2.application;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import ke.cp2.application.decision.Decision;
import ke.cp2.application.decision.DecisionActs;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.vacancy.SelectionAboutToEnd;
import ke.cp2.vacancy.VacancyAboutToBeCancelled;
import ke.cp2.vacancy.VacancyCancelled;
import ke.cp2.vacancy.WindowAboutToReopen;

/** Ends the applications of a vacancy that ends: none is left waiting for ever. */
@Dependent
class VacancyEnds {

    @Inject private Applications applications;

    @Inject private DecisionActs acts;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    void ending(@Observes SelectionAboutToEnd event) {
        applications.lockSelection(event.vacancyId());
        long waiting = applications.count(event.vacancyId(), ApplicationState.undecided());
        if (waiting > 0) {
            throw BusinessException.of("application.stillUndecided", waiting);
        }
    }

    void reopening(@Observes WindowAboutToReopen event) {
        applications.lockSelection(event.vacancyId());
        // What was decided and taken back counts, too: somebody has looked at them.
        long decided =
                Math.max(
                        applications.count(event.vacancyId(), ApplicationState.looked()),
                        applications.countActs(event.vacancyId()));
        if (decided > 0) {
            throw BusinessException.at("closesAt", "application.selectionBegun", decided);
        }
    }

    /**
     * Refuses a cancellation by one officer who may have seen who applied, and to end what only one
     * officer has refused: these people would read for ever that they wait.
     */
    void cancelling(@Observes VacancyAboutToBeCancelled event) {
        applications.lockSelection(event.vacancyId());
        if (!event.byTwo() && applications.hasAny(event.vacancyId())) {
            throw BusinessException.of("application.cancelsByTwo");
        }
        if (acts.isAnyWaiting(event.vacancyId(), List.of(Decision.UNSUCCESSFUL))) {
            throw BusinessException.of("application.cancelRefusalsWait");
        }
    }

    void cancelled(@Observes VacancyCancelled event) {
        applications.lockSelection(event.vacancyId());
        int ended =
                applications.cancelAll(
                        event.vacancyId(), event.officerId(), event.reason(), clock.instant());
        if (ended > 0) {
            audit.record(
                    AuditAction.APPLICATION_CANCELLED
                            .of(event.vacancyId().value())
                            .detail(ended + " applications")
                            .because(StatedReason.of(event.reason())));
        }
    }
}
