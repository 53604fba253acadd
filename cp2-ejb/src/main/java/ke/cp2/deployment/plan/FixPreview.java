package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Shows what sending somebody to a seat by hand would do to a plan.
 *
 * @param seat as it is now
 * @param fullName of the person, or null when it is not known
 * @param from where the plan sends the person now, or null
 * @param obstacle the rule that forbids it; then nothing else is worked out
 * @param morePoints what the plan would cost more; less than 0 when an earlier pin goes
 * @param freeBefore seats that nobody is left for, now
 * @param freeAfter and then
 * @param moves the others who would go elsewhere, with the person
 * @param mark of what the officer confirms
 */
public record FixPreview(
        PlanView plan,
        SeatRow seat,
        @Nullable String fullName,
        @Nullable SeatRow from,
        int metres,
        @Nullable Obstacle obstacle,
        long morePoints,
        int freeBefore,
        int freeAfter,
        List<Move> moves,
        String mark)
        implements Serializable {

    public FixPreview {
        moves = List.copyOf(moves);
    }

    /**
     * A person who would go elsewhere.
     *
     * @param fullName null when it is not known
     * @param from the name of the centre; null when the person is sent nowhere now
     * @param to the name of the centre; null when the person would be sent nowhere
     */
    public record Move(@Nullable String fullName, @Nullable String from, @Nullable String to)
            implements Serializable {}
}
