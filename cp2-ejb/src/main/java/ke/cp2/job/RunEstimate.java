package ke.cp2.job;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says before a run whom it would reach.
 *
 * @param people how many would get a message; for runs that only tidy up, the rows to look at
 * @param most whether some of them were not looked at one by one, so that it may be fewer
 * @param cost KES; null when nobody gets a message
 * @param first the names of the first
 * @param letters what they would read, one for each kind of message
 */
public record RunEstimate(
        long people,
        boolean most,
        @Nullable BigDecimal cost,
        List<String> first,
        List<RunLetter> letters)
        implements Serializable {

    /** Tells whether it is there to write to people, and there is nobody to write to. */
    public boolean isForNobody() {
        return cost != null && people == 0;
    }
}
