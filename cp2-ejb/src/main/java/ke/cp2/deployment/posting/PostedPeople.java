package ke.cp2.deployment.posting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.Page;
import ke.cp2.platform.PageRequest;
import ke.cp2.security.AccountId;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is sent where, for officers: a sub-county officer sees the centres of the own
 * sub-county only. A deployment that the caller may not see is as good as not there.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER})
public class PostedPeople {

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

    /** The people who are sent to a centre, by their positions. */
    public List<PostedPerson> atCentre(long seriesId, String centreCode) {
        return deployments.atCentre(seriesId, centreCode).stream().filter(this::isInView).toList();
    }

    /**
     * A page of the deployments of a series by centre, also of those that have ended.
     *
     * @param subCountyCode only there, or null for all that the caller may see
     */
    public Page<PostedPerson> page(
            long seriesId, @Nullable String subCountyCode, PageRequest page) {
        String limit = caller.subCountyLimit();
        if (limit != null && subCountyCode != null && !limit.equals(subCountyCode)) {
            return new Page<>(List.of(), 0);
        }
        return deployments.page(seriesId, limit == null ? subCountyCode : limit, page);
    }

    private boolean isInView(PostedPerson person) {
        String limit = caller.subCountyLimit();
        return limit == null || limit.equals(person.subCountyCode());
    }
}
