package ke.cp2.letter;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.posting.DeploymentEnded;

/** Revokes the valid letter of a deployment that ends, in the same transaction. */
@Dependent
class LetterEnds {

    @Inject private Letters letters;

    @Inject private AuditTrail audit;

    @Inject private Clock clock;

    void ended(@Observes DeploymentEnded event) {
        letters.latestOf(event.deploymentId())
                .filter(letter -> letter.state() == LetterState.VALID)
                .ifPresent(
                        letter -> {
                            letter.revoke(event.officerId(), event.reason(), clock.instant());
                            audit.recordBy(
                                    event.officerId(),
                                    AuditAction.LETTER_REVOKED
                                            .of(letter.id())
                                            .because(event.reason()));
                        });
    }
}
