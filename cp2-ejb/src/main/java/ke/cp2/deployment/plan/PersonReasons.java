package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains where a plan sends a person.
 *
 * @param current whether all is as the plan was made from; if not, there are no reasons
 * @param seat null when the person is sent nowhere
 * @param fullName null when it is not known
 * @param rank the place among those who have accepted a post of the position
 * @param fixed whether the person is where the vacancy or an officer says, whatever it costs
 * @param alternatives the other places that cost least, then those that a rule forbids
 */
public record PersonReasons(
        PlanView plan,
        boolean current,
        @Nullable SeatRow seat,
        @Nullable String fullName,
        int rank,
        boolean fixed,
        List<Alternative> alternatives)
        implements Serializable {

    public PersonReasons {
        alternatives = List.copyOf(alternatives);
    }
}
