package ke.cp2.vacancy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.SystemUse;

/**
 * The end of a vacancy, as a consequence of the last decision on its applications. Who may decide
 * is asked by those who call it; jobs decide too, for the officer who ordered it.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EndingSelection {

    @Inject private Vacancies vacancies;

    @Inject private AuditTrail audit;

    @Inject private Event<SelectionEndChanged> changed;

    @Inject private Clock clock;

    /**
     * Notes that every applicant has a decision. A vacancy whose window is over is closed first;
     * one that is decided already stays as it is. The caller has checked that it may decide on it.
     *
     * @throws ke.cp2.platform.BusinessException when it is a draft or was cancelled
     */
    public void allDecided(String vacancyNumber) {
        Vacancy vacancy = vacancies.byNumber(vacancyNumber).orElseThrow();
        if (vacancy.state() == VacancyState.DECIDED) {
            return;
        }
        if (vacancy.state() == VacancyState.PUBLISHED) {
            vacancy.close(clock.instant());
        }
        vacancy.decide();
        vacancies.flush();
        audit.record(AuditAction.VACANCY_DECIDED.of(vacancy.id().value()));
        changed.fire(new SelectionEndChanged(vacancy.id(), true));
    }

    /**
     * Notes that an application waits for a decision again: a decided vacancy is only closed.
     *
     * @param why the decision does not stand any more
     */
    public void undecided(String vacancyNumber, StatedReason why) {
        Vacancy vacancy = vacancies.byNumber(vacancyNumber).orElseThrow();
        if (vacancy.state() == VacancyState.DECIDED) {
            vacancy.decideAnew();
            vacancies.flush();
            audit.record(AuditAction.VACANCY_UNDECIDED.of(vacancy.id().value()).because(why));
            changed.fire(new SelectionEndChanged(vacancy.id(), false));
        }
    }
}
