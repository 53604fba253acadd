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
import ke.cp2.profile.ProfileDirectory;
import ke.cp2.profile.ProfileFacts.Station;
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

    private static final String OWN_CENTRE = "application.handOwnCentre";

    @Inject private Caller caller;

    @Inject private SelectionAccess access;

    @Inject private Applications applications;

    @Inject private DecisionActs acts;

    @Inject private HandOutcomes outcomes;

    @Inject private VacancyCatalogue vacancies;

    @Inject private RecipientDirectory people;

    @Inject private ProfileDirectory profiles;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    /**
     * Approves a decision. It settles now: nobody takes back alone what two officers have agreed
     * on.
     *
     * @param shown on how many applications it stood when the officer read it
     * @throws BusinessException when it was answered before, is still being carried out, or has
     *     changed since; when the caller took it, published the vacancy, or is one of the
     *     applicants; when it gives a post at the centre where somebody works by now
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
        if (givesPostAtOwnCentre(act, vacancy)) {
            throw BusinessException.of(OWN_CENTRE);
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

    /** The work stations of now count: what was judged on submission may have changed since. */
    private boolean givesPostAtOwnCentre(DecisionAct act, VacancyDetails vacancy) {
        String centre = vacancy.centreCode();
        if (!act.isWaiting() || centre == null || !act.decision().givesPost()) {
            return false;
        }
        List<AccountId> applicants = outcomes.accounts(act.id());
        for (int from = 0; from < applicants.size(); from += ProfileDirectory.MOST_AT_ONCE) {
            int to = Math.min(applicants.size(), from + ProfileDirectory.MOST_AT_ONCE);
            if (profiles.factsOf(applicants.subList(from, to)).values().stream()
                    .flatMap(facts -> facts.ownStations(vacancy.examStartsOn()).stream())
                    .flatMap(Station::centres)
                    .anyMatch(centre::equals)) {
                return true;
            }
        }
        return false;
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
                                outcomes.isAbout(act.id(), reader))
                        .or(
                                () ->
                                        vacancies
                                                .byId(act.vacancyId())
                                                .filter(of -> givesPostAtOwnCentre(act, of))
                                                .map(of -> OWN_CENTRE));
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
