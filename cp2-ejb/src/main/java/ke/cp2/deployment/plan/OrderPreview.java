package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.List;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.vacancy.series.SeriesName;

/**
 * Shows what an order would plan.
 *
 * @param subCounties whose centres need people, by their codes
 * @param inEffect in how many of them a plan is in effect already
 * @param replaced how many plans that wait for a second officer new ones would replace
 */
public record OrderPreview(
        SeriesName series,
        List<String> subCounties,
        int inEffect,
        int replaced,
        DeploymentTerms terms)
        implements Serializable {

    public OrderPreview {
        subCounties = List.copyOf(subCounties);
    }

    /** Tells how many plans would be made. */
    public int count() {
        return subCounties.size();
    }
}
