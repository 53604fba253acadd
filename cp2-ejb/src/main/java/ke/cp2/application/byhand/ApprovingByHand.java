package ke.cp2.application.byhand;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ke.cp2.application.Application;
import ke.cp2.application.ApplicationReference;
import ke.cp2.application.Applications;
import ke.cp2.application.decision.DecisionAct;
import ke.cp2.application.decision.DecisionActs;
import ke.cp2.application.selection.SelectionAccess;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Second officers approve outcomes that are decided without a ranked list. Until then the
 * applicants do not know them, no post is offered and no list is made.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class ApprovingByHand {

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private Applications applications;

    @Inject private DecisionActs acts;

    @Inject private HandOutcomes outcomes;

    @Inject private VacancyCatalogue vacancies;

    @Inject private RecipientDirectory people;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /**
     * Approves a decision. It settles now: nobody takes back alone what two officers have agreed
     * on.
     *
     * @param shown on how many applications it stood when the officer read it
     * @throws BusinessException when it was answered before, is still being carried out, or has
     *     changed since; when the caller took it, published the vacancy, or is one of the
     *     applicants
     */
    public void approve(long actId, long shown) {
        VacancyId vacancyId =
                acts.vacancyOf(actId)
                        .orElseThrow(() -> BusinessException.of("application.notFound"));
        applications.lockSelection(vacancyId);
        VacancyDetails vacancy = access.notCancelled(vacancyId);
        DecisionAct act = acts.byId(actId).orElseThrow();
        long count = outcomes.count(actId).people();
        if (act.isWaiting() && count != shown) {
            throw BusinessException.of("application.changedMeanwhile");
        }
        act.approve(
                caller.accountId(),
                vacancies.publisherOf(vacancyId),
                outcomes.isAbout(actId, caller.accountId()),
                clock.instant());
        outcomes.settleAt(actId, clock.instant());
        audit.record(
                AuditAction.DECISION_APPROVED
                        .of(vacancyId.value())
                        .detail(vacancy.number() + ": " + act.decision() + " " + count));
    }

    /** Shows a decision that was taken without a ranked list, to those who may see its vacancy. */
    public Optional<HandOutcomeView> of(long actId) {
        return acts.byId(actId)
                .filter(act -> access.inView(act.vacancyId()).isPresent())
                .flatMap(this::view);
    }

    /** Shows how an application got its outcome, when that was without a ranked list. */
    public Optional<HandOutcomeView> ofApplication(ApplicationReference reference) {
        return applications.byReference(reference).map(Application::actId).flatMap(this::of);
    }

    private Optional<HandOutcomeView> view(DecisionAct act) {
        if (!act.isByHand()) {
            return Optional.empty();
        }
        AccountId reader = caller.accountId();
        HandOutcomes.Count count = outcomes.count(act.id());
        Optional<String> refusal =
                act.obstacleToApproval(
                        reader,
                        vacancies.publisherOf(act.vacancyId()),
                        outcomes.isAbout(act.id(), reader));
        return Optional.of(
                new HandOutcomeView(
                        act.id(),
                        act.decision(),
                        act.approval(),
                        nameOf(act.officerId()),
                        act.confirmedAt(),
                        act.reason(),
                        act.answeredBy() == null ? null : nameOf(act.answeredBy()),
                        act.answeredAt(),
                        act.answer(),
                        refusal.orElse(null),
                        act.isWaiting() && !act.officerId().equals(reader),
                        count.people(),
                        count.unmet(),
                        count.unverified(),
                        act.isWaiting() ? outcomes.first(act.id(), act.decision()) : List.of()));
    }

    private String nameOf(@Nullable AccountId officer) {
        return officer == null ? "" : people.ofAccount(officer).map(Recipient::fullName).orElse("");
    }
}
