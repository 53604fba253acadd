package ke.cp2.deployment.standing;

import java.io.Serializable;
import ke.cp2.deployment.Skills;
import ke.cp2.deployment.change.AwaitedPlace;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.solution.PlaceSkill;
import org.jspecify.annotations.Nullable;

/**
 * A place at a centre, and who has it now.
 *
 * @param needed whether the centre needs it; it may have fewer candidates than before
 * @param asks what the person must be able to do; nothing for most places
 * @param lacks what of it the person who has it cannot do
 * @param deploymentId of the person who has it; null while nobody has
 * @param endedId the last deployment that has ended there, or null
 * @param person null while nobody has it, and before names are read
 * @param awaited who is to come while nobody has it; null when nobody is, and before names are read
 */
public record Standing(
        String centreCode,
        String centreName,
        String positionCode,
        int seatNumber,
        boolean needed,
        Skills asks,
        Skills lacks,
        @Nullable Long deploymentId,
        @Nullable Long endedId,
        @Nullable PostedPerson person,
        @Nullable AwaitedPlace awaited)
        implements Serializable {

    /** Tells whether somebody has it. */
    public boolean isTaken() {
        return deploymentId != null;
    }

    /** Tells whether an officer can fill it: somebody has left it, and nobody is to come. */
    public boolean isFillable() {
        return !isTaken() && needed && endedId != null && awaited == null;
    }

    Standing with(PlaceSkill skill) {
        return new Standing(
                centreCode,
                centreName,
                positionCode,
                seatNumber,
                needed,
                skill.asked(),
                skill.lacking(),
                deploymentId,
                endedId,
                person,
                awaited);
    }

    Standing with(@Nullable PostedPerson found, @Nullable AwaitedPlace next) {
        return new Standing(
                centreCode,
                found == null || !centreName.isEmpty() ? centreName : found.centreName(),
                positionCode,
                seatNumber,
                needed,
                asks,
                lacks,
                deploymentId,
                endedId,
                found,
                isTaken() ? null : next);
    }
}
