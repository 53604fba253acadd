package ke.cp2.deployment.posting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.MovedDays;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads a professional's own deployments; those of others do not exist here, and neither do those
 * that the person is told of on a later day.
 */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class MyDeployments {

    @Inject private Deployments deployments;

    @Inject private SeriesNames series;

    @Inject private Caller caller;

    /** The caller's deployments, the latest first, also those that have ended. */
    public List<PostedPerson> list() {
        return deployments.toldTo(caller.accountId());
    }

    /**
     * The days of before, when a deployment's days were moved after the caller was told of it;
     * empty otherwise.
     */
    public Optional<MovedDays> movedDays(PostedPerson own) {
        Instant told = own.toldAt();
        return told == null || !own.state().isLive()
                ? Optional.empty()
                : series.movedDays(own.seriesId()).filter(moved -> moved.movedAt().isAfter(told));
    }

    /**
     * A deployment that ended before its person was told: nothing says where it would have been.
     *
     * @param id of the deployment
     * @param series with its year
     * @param postLost whether the person has given the post up; else it is kept
     * @param why the reason in the words of the officer, or null
     */
    public record StoodDown(
            long id,
            String series,
            String positionCode,
            String reference,
            boolean postLost,
            @Nullable String why)
            implements Serializable {}

    /** The caller's deployments that ended before the caller was told of them. */
    public List<StoodDown> stoodDown() {
        return deployments.stoodDown(caller.accountId()).stream()
                .map(
                        own ->
                                new StoodDown(
                                        own.id(),
                                        own.series(),
                                        own.positionCode(),
                                        own.reference(),
                                        own.isPostLost(),
                                        own.reason()))
                .toList();
    }

    /** The caller's deployment with that id. */
    public Optional<PostedPerson> byId(long id) {
        return deployments
                .person(id)
                .filter(person -> person.accountId() == caller.accountId().value())
                .filter(person -> person.toldAt() != null);
    }
}
