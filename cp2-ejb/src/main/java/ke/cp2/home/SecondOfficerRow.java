package ke.cp2.home;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows something that waits for a second officer.
 *
 * @param key the number of the vacancy, or the id of the plan or change, of the series of a score
 *     sheet, or of the person whose details are returned
 * @param positionCode of the vacancy; null for a plan
 * @param countyCode null for a score sheet
 * @param subCountyCode null for a vacancy of a whole county
 * @param officer the name of the officer who made it, or null
 * @param since when, or null
 * @param number of the vacancy of a decision by hand or of an end, or the reference of the
 *     application that a return of details touches; null otherwise
 * @param people on how many applications that decision is; null otherwise
 * @param turn of a draw: FIRST while nobody has entered its value, else SECOND; of an end its kind;
 *     null otherwise
 */
public record SecondOfficerRow(
        String key,
        @Nullable String positionCode,
        String examCode,
        int examYear,
        @Nullable String countyCode,
        @Nullable String subCountyCode,
        @Nullable String officer,
        @Nullable Instant since,
        @Nullable String turn,
        @Nullable String number,
        @Nullable Long people)
        implements Serializable {}
