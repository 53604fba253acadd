package ke.cp2.deployment.posting;

import java.io.Serializable;
import ke.cp2.security.AccountId;

/**
 * Sends a person to a seat.
 *
 * @param applicationId the application that was accepted
 * @param centreName as the list of centres calls it now
 * @param seatNumber counts the seats of a position at a centre, from 1
 */
public record Posting(
        long seriesId,
        long applicationId,
        AccountId accountId,
        String centreCode,
        String centreName,
        String countyCode,
        String subCountyCode,
        String positionCode,
        int seatNumber)
        implements Serializable {

    /** The key that lets a person have one seat of a series. */
    String person() {
        return personKey(seriesId, accountId);
    }

    /** The key that lets a seat have one person. */
    String seat() {
        return seatKey(seriesId, centreCode, positionCode, seatNumber);
    }

    /** The key that a seat has while somebody has it. */
    public static String seatKey(
            long seriesId, String centreCode, String positionCode, int seatNumber) {
        return seriesId + ":" + centreCode + ':' + positionCode + ':' + seatNumber;
    }

    static String personKey(long seriesId, AccountId accountId) {
        return seriesId + ":" + accountId;
    }
}
