package ke.cp2.centre.staffing;

import java.io.Serializable;
import java.util.List;
import ke.cp2.centre.CentreTerms;

/**
 * Tells whom a centre needs, as a list of centres has it.
 *
 * @param seated how many candidates sit at it
 * @param posts how many people of each position, in the order of the ratios
 */
public record CentrePosts(CentreTerms centre, int seated, List<Integer> posts)
        implements Serializable {

    public CentrePosts {
        posts = List.copyOf(posts);
    }
}
