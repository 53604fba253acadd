package ke.cp2.letter.print;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a letter says about a person and a post, apart from its text.
 *
 * @param tscNumber null for somebody who has none
 * @param town the sub-county that the person lives in, by its name; null when it is not known
 * @param dailyRate in whole shillings; {@value #UNPAID} in a sample while there is none
 */
public record LetterContents(
        String fullName,
        @Nullable String nationalId,
        @Nullable String tscNumber,
        String mobileNumber,
        @Nullable String town,
        String examCode,
        int examYear,
        String positionCode,
        String centreCode,
        String centreName,
        String countyCode,
        String subCountyCode,
        LocalDate startsOn,
        LocalDate endsOn,
        int dailyRate)
        implements Serializable {

    /** Stands for a rate that nobody has set: there is no letter with it. */
    public static final int UNPAID = 0;

    /** Tells whether both are about the same post of the same person on the same days. */
    public boolean isSamePostAs(LetterContents other) {
        return examCode.equals(other.examCode)
                && examYear == other.examYear
                && positionCode.equals(other.positionCode)
                && centreCode.equals(other.centreCode)
                && startsOn.equals(other.startsOn)
                && endsOn.equals(other.endsOn);
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "contents of a letter";
    }
}
