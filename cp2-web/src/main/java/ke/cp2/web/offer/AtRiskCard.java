package ke.cp2.web.offer;

import java.io.Serializable;

/**
 * A vacancy at risk as its list shows it.
 *
 * @param freePosts posts that nobody holds
 * @param reserves people left on the reserve list
 */
public record AtRiskCard(
        String number, String title, String place, long posts, long freePosts, long reserves)
        implements Serializable {}
