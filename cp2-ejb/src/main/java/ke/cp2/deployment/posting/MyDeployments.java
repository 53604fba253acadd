package ke.cp2.deployment.posting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/**
 * Reads a professional's own deployments; those of others do not exist here, and neither do those
 * that the person is told of on a later day.
 */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class MyDeployments {

    @Inject private Deployments deployments;

    @Inject private Caller caller;

    /** The caller's deployments, the latest first, also those that have ended. */
    public List<PostedPerson> list() {
        return deployments.toldTo(caller.accountId());
    }

    /** The caller's deployment with that id. */
    public Optional<PostedPerson> byId(long id) {
        return deployments
                .person(id)
                .filter(person -> person.accountId() == caller.accountId().value())
                .filter(person -> person.toldAt() != null);
    }
}
