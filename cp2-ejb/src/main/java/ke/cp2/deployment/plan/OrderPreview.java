package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/**
 * Shows what an order would plan.
 *
 * @param places the sub-counties whose centres need people, or the counties of second passes
 * @param inEffect in how many of them a plan is in effect already
 * @param replaced how many plans that wait for a second officer new ones would replace
 * @param pass what the second pass would be made from; null for plans of sub-counties
 */
public record OrderPreview(
        SeriesName series,
        List<String> places,
        int inEffect,
        int replaced,
        DeploymentTerms terms,
        @Nullable Pass pass)
        implements Serializable {

    public OrderPreview {
        places = List.copyOf(places);
    }

    /** Tells how many plans would be made. */
    public int count() {
        return places.size();
    }

    /**
     * Shows what a second pass would be made from.
     *
     * @param over the sub-counties whose plans are in effect
     * @param leftOut those where a plan is on its way
     * @param free places that nobody has
     * @param people who have no place
     * @param names of the first of them; none for more than one county
     */
    public record Pass(
            List<String> over, List<String> leftOut, int free, int people, List<String> names)
            implements Serializable {

        public Pass {
            over = List.copyOf(over);
            leftOut = List.copyOf(leftOut);
            names = List.copyOf(names);
        }
    }
}
