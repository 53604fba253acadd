package ke.cp2.deployment.posting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.application.deployed.ApplicationBroughtOver;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.vacancy.VacancyCancelled;

/** Follows what happens to the applications of those who are sent somewhere. */
@Dependent
class DeploymentEnds {

    private static final int FIRST = 100;

    @Inject private Deployments deployments;

    @Inject private PostingMoves moves;

    /** Comes before the applications end: those that were told are accepted again, and end then. */
    void cancelled(@Observes @Priority(FIRST) VacancyCancelled event) {
        deployments
                .lockedLiveOf(event.vacancyId())
                .forEach(
                        deployment ->
                                moves.revoke(
                                        deployment,
                                        event.officerId(),
                                        StatedReason.of(event.reason())));
    }

    /** A second deployment of the kept account in that series keeps the key of the duplicate. */
    void broughtOver(@Observes ApplicationBroughtOver event) {
        deployments
                .lockedLiveOf(event.applicationId())
                .filter(live -> !deployments.isLive(live.seriesId(), event.keptId()))
                .ifPresent(live -> live.goOverTo(event.keptId()));
    }
}
