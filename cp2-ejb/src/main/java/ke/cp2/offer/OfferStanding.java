package ke.cp2.offer;

import java.io.Serializable;
import ke.cp2.vacancy.VacancyDetails;

/**
 * Shows how the offers of a vacancy stand.
 *
 * @param unoffered successful applicants without an offer
 * @param open offers that wait for an answer
 * @param free posts that nobody holds
 * @param reserves people on the reserve list
 * @param twoThirds whether the score sheet asks for the two-thirds rule
 * @param women so many hold a post
 * @param men so many hold a post
 * @param twoThirdsBroken whether all posts are held and the rule is not kept
 * @param longestDays the most days that people may be given to answer
 * @param ready whether posts can be offered now: all outcomes stand and were told
 */
public record OfferStanding(
        VacancyDetails vacancy,
        long unoffered,
        long open,
        long accepted,
        long declined,
        long expired,
        long free,
        long reserves,
        boolean twoThirds,
        int women,
        int men,
        boolean twoThirdsBroken,
        int longestDays,
        boolean ready)
        implements Serializable {

    /** Tells whether there is somebody to offer a post to. */
    public boolean isOfferable() {
        return ready && (unoffered > 0 || (free > 0 && reserves > 0));
    }
}
