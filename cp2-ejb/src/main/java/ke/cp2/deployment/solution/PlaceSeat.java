package ke.cp2.deployment.solution;

import ke.cp2.deployment.Seat;
import ke.cp2.deployment.Skills;
import ke.cp2.reference.GeoPoint;

/**
 * A place for one person at a centre, from the need of the centre.
 *
 * @param subCountyCode where the centre is
 * @param braille whether the person must read braille
 * @param signLanguage whether the person must sign
 */
public record PlaceSeat(
        String centreCode,
        String centreName,
        String subCountyCode,
        GeoPoint point,
        String positionCode,
        int number,
        boolean braille,
        boolean signLanguage) {

    /** A place that asks for no skill. */
    public PlaceSeat(
            String centreCode,
            String centreName,
            String subCountyCode,
            GeoPoint point,
            String positionCode,
            int number) {
        this(centreCode, centreName, subCountyCode, point, positionCode, number, false, false);
    }

    PlaceSeat asking(Skills skills) {
        return new PlaceSeat(
                centreCode,
                centreName,
                subCountyCode,
                point,
                positionCode,
                number,
                skills.braille(),
                skills.signLanguage());
    }

    /** The id that the seat has in each plan. */
    public static String id(String centreCode, String positionCode, int number) {
        return centreCode + '-' + positionCode + '-' + number;
    }

    /** The id that this seat has in each plan. */
    public String id() {
        return id(centreCode, positionCode, number);
    }

    /** The seat as the solver takes it. */
    public Seat seat() {
        return new Seat(id(), centreCode, point, positionCode, braille, signLanguage);
    }
}
