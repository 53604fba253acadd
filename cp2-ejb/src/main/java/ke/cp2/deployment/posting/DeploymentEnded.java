package ke.cp2.deployment.posting;

import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;

/** Fired in the transaction in which a deployment ends: what belongs to it ends as well. */
public record DeploymentEnded(long deploymentId, AccountId officerId, StatedReason reason) {}
