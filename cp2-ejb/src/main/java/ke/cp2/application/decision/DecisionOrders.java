package ke.cp2.application.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ke.cp2.application.Applications;
import ke.cp2.application.selection.ApplicationLists;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.SystemUse;
import ke.cp2.vacancy.VacancyCatalogue;
import ke.cp2.vacancy.VacancyDetails;

/** Carries out the decisions on more applications than one transaction takes, page by page. */
@Stateless
@SystemUse
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DecisionOrders {

    /**
     * Result of a page of a decision.
     *
     * @param looked how many applications were looked at
     * @param decided how many of them were decided on
     * @param lastId the id that the next page goes on after
     */
    public record Done(int looked, int decided, long lastId) {}

    @Inject private DecisionActs acts;

    @Inject private Applications applications;

    @Inject private ApplicationLists lists;

    @Inject private VacancyCatalogue vacancies;

    @Inject private DecisionStep step;

    @Inject private Event<ApplicationsAboutToBeDecided> aboutToBeDecided;

    @Inject private Clock clock;

    /** Tells how many applications the officer confirmed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public long expected(long actId) {
        return acts.byId(actId).orElseThrow().expected();
    }

    /**
     * Decides on the next applications; one that has changed since the officer confirmed is left
     * out. Each page reads as many of the vacancy's applications, however many there are before and
     * behind them.
     *
     * @return empty when nothing is left, or the officer has taken the decision back
     */
    public Optional<Done> next(long actId, long afterId, int size) {
        applications.lockSelection(acts.vacancyOf(actId).orElseThrow());
        DecisionAct act = acts.byId(actId).orElseThrow();
        VacancyDetails vacancy = vacancies.byId(act.vacancyId()).orElseThrow();
        long from = afterId;
        for (OptionalLong last = lastOfNext(act, from, size);
                last.isPresent();
                last = lastOfNext(act, from, size)) {
            List<Long> ids =
                    lists.ids(
                            vacancy.vacancyId(),
                            act.filter(vacancy.number()),
                            act.confirmedAt(),
                            from,
                            last.getAsLong());
            from = last.getAsLong();
            if (!ids.isEmpty()) {
                int decided =
                        refusal(act)
                                .map(reason -> skipped(act, ids, reason))
                                .orElseGet(
                                        () ->
                                                step.decide(
                                                        act,
                                                        vacancy,
                                                        applications.lockedWithIds(ids)));
                return Optional.of(new Done(ids.size(), decided, from));
            }
        }
        act.finish(clock.instant());
        return Optional.empty();
    }

    /**
     * Tells why nothing may be decided here now, although it could when this was ordered: something
     * has been proposed to a second officer since, or a ranked list was made.
     */
    private Optional<String> refusal(DecisionAct act) {
        try {
            aboutToBeDecided.fire(
                    new ApplicationsAboutToBeDecided(act.vacancyId(), act.decision()));
            return Optional.empty();
        } catch (BusinessException refused) {
            return Optional.of(refused.key());
        }
    }

    private static int skipped(DecisionAct act, List<Long> ids, String reason) {
        ids.forEach(id -> act.skip(reason));
        return 0;
    }

    private OptionalLong lastOfNext(DecisionAct act, long afterId, int size) {
        return act.takenBackAt() != null
                ? OptionalLong.empty()
                : lists.lastOfNext(
                        act.vacancyId(), afterId, Math.min(size, Applications.LARGEST_SET));
    }
}
