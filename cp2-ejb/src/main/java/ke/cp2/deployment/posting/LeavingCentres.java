package ke.cp2.deployment.posting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import ke.cp2.security.Role;

/** Shows council officers which centres cannot leave a series, since people are sent there. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class LeavingCentres {

    /** As many centres and names as somebody reads before a step. */
    private static final int SHOWN = 20;

    private static final int NAMES = 3;

    @Inject private Deployments deployments;

    /** All such centres of a list, by their codes; the first of them with names of people. */
    public List<LeavingCentre> of(long listId) {
        List<LeavingCentre> all = deployments.leaving(listId);
        return IntStream.range(0, all.size())
                .mapToObj(i -> i < SHOWN ? withNames(all.get(i)) : all.get(i))
                .toList();
    }

    private LeavingCentre withNames(LeavingCentre centre) {
        return new LeavingCentre(
                centre.seriesId(),
                centre.code(),
                centre.name(),
                centre.people(),
                deployments.atCentre(centre.seriesId(), centre.code()).stream()
                        .map(PostedPerson::fullName)
                        .filter(Objects::nonNull)
                        .limit(NAMES)
                        .toList());
    }
}
