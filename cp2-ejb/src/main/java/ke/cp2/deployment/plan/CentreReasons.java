package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.List;

/**
 * Explains whom a plan sends to a centre, and why nobody comes to its other seats.
 *
 * @param current whether all is as the plan was made from; if not, there are no proofs
 */
public record CentreReasons(PlanView plan, boolean current, List<SeatRow> rows, List<FreeSeat> free)
        implements Serializable {

    public CentreReasons {
        rows = List.copyOf(rows);
        free = List.copyOf(free);
    }
}
