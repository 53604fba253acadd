package ke.cp2.home;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows an officer something of the own that was refused, or made void.
 *
 * @param key the number of the vacancy, or the id of the plan or change, or of the series of a
 *     score sheet
 * @param positionCode null for a plan
 * @param countyCode null for a score sheet
 * @param subCountyCode null for a vacancy of a whole county
 * @param officer the name of the officer who refused it; null for the portal
 * @param reason in words; null where time was over
 */
public record RefusedRow(
        Asked asked,
        long id,
        String key,
        @Nullable String positionCode,
        String examCode,
        int examYear,
        @Nullable String countyCode,
        @Nullable String subCountyCode,
        @Nullable String officer,
        Instant at,
        @Nullable String reason)
        implements Serializable {}
