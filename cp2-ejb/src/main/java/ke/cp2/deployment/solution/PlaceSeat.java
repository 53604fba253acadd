package ke.cp2.deployment.solution;

import ke.cp2.deployment.Seat;
import ke.cp2.reference.GeoPoint;

/**
 * A place for one person at a centre, from the need of the centre.
 *
 * @param subCountyCode where the centre is
 */
public record PlaceSeat(
        String centreCode,
        String centreName,
        String subCountyCode,
        GeoPoint point,
        String positionCode,
        int number) {

    /** The id that the seat has in each plan. */
    public static String id(String centreCode, String positionCode, int number) {
        return centreCode + '-' + positionCode + '-' + number;
    }

    /** The id that this seat has in each plan. */
    public String id() {
        return id(centreCode, positionCode, number);
    }

    /** The seat as the solver takes it. No list of centres says yet who reads braille or signs. */
    public Seat seat() {
        return new Seat(id(), centreCode, point, positionCode, false, false);
    }
}
