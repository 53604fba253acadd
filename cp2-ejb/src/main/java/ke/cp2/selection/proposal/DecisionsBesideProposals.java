package ke.cp2.selection.proposal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.application.decision.ApplicationsAboutToBeDecided;

/** Refuses what one officer decides alone while something is proposed to a second one. */
@Dependent
class DecisionsBesideProposals {

    @Inject private Proposals proposals;

    void deciding(@Observes ApplicationsAboutToBeDecided event) {
        proposals.openState(event.vacancyId()).ifPresent(ProposalState::refuseOthers);
    }
}
