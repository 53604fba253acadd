package ke.cp2.deployment.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Finds the people who know the centre that they are sent to, for what the portal does by itself.
 * Who calls has asked who may see them.
 */
@Dependent
public class ToldPeople {

    @Inject private Deployments deployments;

    /** The people who were told to come to a centre, by their positions. */
    public List<PostedPerson> at(long seriesId, String centreCode) {
        return deployments.atCentre(seriesId, centreCode).stream()
                .filter(person -> person.toldAt() != null)
                .toList();
    }

    /** The first people of a series who were told to come to a centre, by the centres' codes. */
    public List<PostedPerson> first(long seriesId, int most) {
        return deployments.firstTold(seriesId, most);
    }

    /** The deployment with that id, in effect or ended. */
    public Optional<PostedPerson> byId(long id) {
        return deployments.person(id);
    }
}
