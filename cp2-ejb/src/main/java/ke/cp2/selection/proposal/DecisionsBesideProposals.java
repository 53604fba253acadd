package ke.cp2.selection.proposal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.application.decision.ApplicationsAboutToBeDecided;
import ke.cp2.application.decision.Decision;
import ke.cp2.platform.BusinessException;
import ke.cp2.selection.DrawnLots;
import ke.cp2.selection.list.RankedLists;
import ke.cp2.vacancy.VacancyAboutToBeCancelled;
import ke.cp2.vacancy.VacancyCatalogue;

/**
 * Refuses what one officer decides alone while something is proposed to a second one, and any
 * outcome where a ranked list or a draw decides: who gives somebody none lifts all behind.
 */
@Dependent
class DecisionsBesideProposals {

    @Inject private Proposals proposals;

    @Inject private RankedLists lists;

    @Inject private DrawnLots lots;

    @Inject private VacancyCatalogue vacancies;

    void deciding(@Observes ApplicationsAboutToBeDecided event) {
        proposals.openState(event.vacancyId()).ifPresent(ProposalState::refuseOthers);
        boolean outcome = event.decision() != Decision.SHORTLIST;
        // Who makes a draw void must not have all outcomes in hand by it.
        if (outcome && (lists.of(event.vacancyId()).isPresent() || lots.isAny(event.vacancyId()))) {
            throw BusinessException.of("selection.listDecides");
        }
    }

    /** Refuses to end by a cancellation what a second officer is asked for. */
    void cancelling(@Observes VacancyAboutToBeCancelled event) {
        vacancies.lockSelection(event.vacancyId());
        proposals.openState(event.vacancyId()).ifPresent(ProposalState::refuseCancelling);
    }
}
