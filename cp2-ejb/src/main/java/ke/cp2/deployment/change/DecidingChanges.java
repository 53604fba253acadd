package ke.cp2.deployment.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import ke.cp2.audit.AuditAction;
import ke.cp2.audit.AuditTrail;
import ke.cp2.deployment.posting.PostedPeople;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A second officer decides on a change. It happens as it was asked for, or not at all: whoever has
 * been sent elsewhere meanwhile and each rule that forbids it by now refuses it.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class DecidingChanges {

    @Inject private PostedPeople people;

    @Inject private DeploymentChanges changes;

    @Inject private ChangeMoves moves;

    @Inject private AuditTrail audit;

    @Inject private Caller caller;

    @Inject private Clock clock;

    /**
     * Brings the change about.
     *
     * @throws BusinessException when it does not wait for the caller, the caller is in it, or
     *     something has changed since it was asked for
     */
    public void approve(long changeId) {
        PostedPerson leaver = leaver(changeId);
        moves.approve(changeId, leaver, caller.accountId());
    }

    /**
     * Refuses it, with the reason.
     *
     * @throws BusinessException at {@code refusal} when the reason is missing, or when it does not
     *     wait for the caller, or the caller is in it
     */
    public void refuse(long changeId, @Nullable String refusal) {
        StatedReason reason = StatedReason.typed("refusal", "deployment.reasonMissing", refusal);
        PostedPerson leaver = leaver(changeId);
        changes.locked(changeId).refuse(caller.accountId(), reason, clock.instant());
        audit.record(
                AuditAction.CHANGE_REFUSED
                        .of(ChangeMoves.centre(leaver))
                        .detail(leaver.reference())
                        .because(reason));
    }

    private PostedPerson leaver(long changeId) {
        PostedPerson leaver =
                changes.byId(changeId)
                        .flatMap(change -> people.byId(change.deploymentId()))
                        .orElseThrow(() -> BusinessException.of("deployment.change.none"));
        if (leaver.accountId() == caller.accountId().value()) {
            throw BusinessException.of("deployment.change.concerned");
        }
        return leaver;
    }
}
