package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ke.cp2.centre.CentresAboutToLeave;

/** Lets no centre leave a series while people are sent there. */
@Dependent
class CentresOfPeople {

    @Inject private Deployments deployments;

    void leaving(@Observes CentresAboutToLeave event) {
        LeavingCentre.refuse(deployments.leaving(event.listId()));
    }
}
