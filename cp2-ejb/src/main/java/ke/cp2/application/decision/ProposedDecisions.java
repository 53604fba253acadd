package ke.cp2.application.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ke.cp2.application.Application;
import ke.cp2.application.Applications;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.security.AccountId;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyId;
import org.jspecify.annotations.Nullable;

/**
 * Carries out decisions that two officers have agreed on by a ranked list: each is an act like any
 * other, may be taken back as any other, and leaves alone what has changed meanwhile. Who agrees is
 * asked before, and the selection is locked.
 */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProposedDecisions {

    @Inject private DecisionActs acts;

    @Inject private Applications applications;

    @Inject private VacancyCatalogue vacancies;

    @Inject private DecisionStep step;

    @Inject private Clock clock;

    /**
     * Writes a decision down before it is carried out.
     *
     * @param officer who has agreed last
     * @param expected on so many applications
     * @param first the first act of what was agreed on together; null when this is it
     * @return the act
     */
    public long begin(
            VacancyId vacancyId,
            Decision decision,
            AccountId officer,
            String reason,
            long expected,
            @Nullable Long first) {
        VacancyDetails vacancy = vacancies.byId(vacancyId).orElseThrow();
        DecisionAct act = act(vacancy, decision, officer, reason, expected);
        act.agreed();
        acts.add(act);
        act.isPartOf(first == null ? act.id() : first);
        return act.id();
    }

    /**
     * Decides on the next applications of an act, unless it was taken back.
     *
     * @param places their places on the ranked list, by their ids; at most {@value
     *     Applications#LARGEST_SET}
     * @param reason of these alone
     * @return how many were decided
     */
    public int decide(long actId, Map<Long, Integer> places, String reason) {
        DecisionAct act = acts.byId(actId).orElseThrow();
        if (act.takenBackAt() != null || places.isEmpty()) {
            return 0;
        }
        List<Application> page = applications.lockedWithIds(places.keySet());
        int decided = step.decide(act, vacancies.byId(act.vacancyId()).orElseThrow(), page, reason);
        page.stream()
                .filter(application -> Objects.equals(application.actId(), actId))
                .forEach(
                        application ->
                                application.placed(
                                        Objects.requireNonNull(places.get(application.id()))));
        return decided;
    }

    /** Takes over a decision by hand, which waits for a second officer. */
    public void byHand(
            VacancyId vacancyId,
            Decision decision,
            AccountId officer,
            String reason,
            List<Long> ids) {
        VacancyDetails vacancy = vacancies.byId(vacancyId).orElseThrow();
        DecisionAct act = act(vacancy, decision, officer, reason, ids.size());
        acts.add(act);
        step.decide(act, vacancy, applications.lockedWithIds(ids));
        act.finish(clock.instant());
    }

    private DecisionAct act(
            VacancyDetails vacancy,
            Decision decision,
            AccountId officer,
            String reason,
            long expected) {
        DecisionForm form = new DecisionForm();
        form.setDecision(decision);
        form.setReason(reason);
        return DecisionAct.of(
                vacancy.vacancyId(),
                officer,
                ApplicantFilter.of(vacancy.number()),
                form,
                expected,
                clock.instant());
    }

    /** All applications of an act have been looked at. */
    public void finish(long actId) {
        acts.byId(actId).orElseThrow().finish(clock.instant());
    }
}
