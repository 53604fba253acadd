package ke.cp2.deployment.posting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;

/**
 * Reads who is sent where, for officers: a sub-county officer sees the centres of the own
 * sub-county only. A deployment that the caller may not see is as good as not there.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class PostedPeople {

    /** So many are shown at once. */
    private static final int MOST = 100;

    @Inject private Deployments deployments;

    @Inject private Caller caller;

    /** The deployment with that id, in effect or ended. */
    public Optional<PostedPerson> byId(long id) {
        return deployments.person(id).filter(this::isInView);
    }

    /** The latest deployment of a person in a series, in effect or ended. */
    public Optional<PostedPerson> latestOf(long seriesId, AccountId person) {
        return deployments.latestOf(seriesId, person).flatMap(this::byId);
    }

    /** The deployment that took over the seat of that one. */
    public Optional<PostedPerson> after(long id) {
        return deployments.after(id).flatMap(this::byId);
    }

    /** All who were sent to a centre, also those whose deployment has ended, by their seats. */
    public List<PostedPerson> everAt(long seriesId, String centreCode) {
        return deployments.everAt(seriesId, centreCode).stream().filter(this::isInView).toList();
    }

    /** All deployments that came of an application, the latest first. */
    public List<PostedPerson> ofApplication(String reference) {
        return deployments.ofApplication(reference).stream().filter(this::isInView).toList();
    }

    /** Tells who has sent the person of an application to which centre, by the deployments. */
    public Map<Long, PostingOrigin> originsOf(String reference) {
        List<Long> ids = ofApplication(reference).stream().map(PostedPerson::id).toList();
        Map<Long, PostingOrigin> origins = new HashMap<>();
        if (!ids.isEmpty()) {
            deployments.origins(ids).forEach(one -> origins.put(one.deploymentId(), one));
        }
        return origins;
    }

    /** The people who are sent to a centre, by their positions. */
    public List<PostedPerson> atCentre(long seriesId, String centreCode) {
        return deployments.atCentre(seriesId, centreCode).stream().filter(this::isInView).toList();
    }

    /** The people who have seats now, by the keys of the seats. */
    public Map<String, PostedPerson> atSeats(List<String> keys) {
        Map<String, Long> ids = deployments.atSeats(keys);
        Map<Long, PostedPerson> people = new HashMap<>();
        withIds(List.copyOf(ids.values())).forEach(person -> people.put(person.id(), person));
        Map<String, PostedPerson> found = new HashMap<>();
        ids.forEach(
                (key, id) -> {
                    PostedPerson person = people.get(id);
                    if (person != null) {
                        found.put(key, person);
                    }
                });
        return found;
    }

    /** Those who have added the centre as a place of work since they were sent there. */
    public List<PostedPerson> atOwnCentre() {
        return withIds(deployments.atOwnCentre(caller.subCountyLimit(), MOST)).stream()
                .sorted(Comparator.comparing(PostedPerson::id))
                .toList();
    }

    /** The deployments with the ids. */
    public List<PostedPerson> withIds(List<Long> ids) {
        return deployments.people(ids).stream().filter(this::isInView).toList();
    }

    private boolean isInView(PostedPerson person) {
        String limit = caller.subCountyLimit();
        return limit == null || limit.equals(person.subCountyCode());
    }
}
