package ke.cp2.deployment.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/** Tells professionals why they do not go to a centre any more: what officers have chosen. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class OwnCauses {

    @Inject private DeploymentChanges changes;

    @Inject private Caller caller;

    /** The causes of the caller's deployments that ended by an approved change, by their ids. */
    public Map<Long, AbsenceCause> ofDeployments() {
        return changes.causesOf(caller.accountId());
    }
}
