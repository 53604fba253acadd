package ke.cp2.offer.risk;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy at risk.
 *
 * @param number of the vacancy
 * @param freePosts posts that nobody holds
 * @param reserves people left on the reserve list
 */
public record AtRiskRow(
        String number,
        String examCode,
        int examYear,
        String positionCode,
        @Nullable String stationName,
        String countyCode,
        @Nullable String subCountyCode,
        int posts,
        long freePosts,
        long reserves)
        implements Serializable {}
