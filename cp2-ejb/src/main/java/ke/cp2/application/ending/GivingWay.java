package ke.cp2.application.ending;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyCancelled;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyId;

/**
 * Ends the request to close a vacancy earlier when the vacancy is cancelled, or is asked to be: it
 * holds up nobody, and nobody is left to answer it.
 */
@Dependent
class GivingWay {

    @Inject private EndingRequests requests;

    @Inject private VacancyCatalogue vacancies;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /** The closing that waits gives way to a cancellation, whose reason its asker reads. */
    void to(VacancyId vacancyId, AccountId officer, StatedReason why) {
        requests.waiting(vacancyId)
                .filter(request -> request.kind() == EndingKind.CLOSE)
                .ifPresent(request -> end(request, officer, why));
    }

    private void end(EndingRequest request, AccountId officer, StatedReason why) {
        request.giveWay(officer, why, clock.instant());
        requests.flush();
        audit.record(
                (request.state() == EndingState.WITHDRAWN
                                ? AuditAction.VACANCY_ENDING_WITHDRAWN
                                : AuditAction.VACANCY_ENDING_REFUSED)
                        .of(request.vacancyId().value())
                        .detail(
                                vacancies.byId(request.vacancyId()).orElseThrow().number()
                                        + ": "
                                        + request.kind())
                        .because(why));
    }

    /** One officer has cancelled a vacancy for which nobody had applied. */
    void cancelled(@Observes VacancyCancelled event) {
        to(event.vacancyId(), event.officerId(), StatedReason.of(event.reason()));
    }
}
