package ke.cp2.deployment;

import ke.cp2.reference.GeoPoint;

/**
 * A place for one person at a centre.
 *
 * @param id unique within the plan, and the same in each run
 * @param positionCode what the person does there
 * @param braille whether the person must read braille
 * @param signLanguage whether the person must sign
 */
public record Seat(
        String id,
        String centreCode,
        GeoPoint point,
        String positionCode,
        boolean braille,
        boolean signLanguage) {

    /** Gives what the person must be able to do. */
    public Skills skills() {
        return new Skills(braille, signLanguage);
    }

    /** Tells whether it asks for a skill. */
    boolean isSkilled() {
        return !skills().isNothing();
    }

    /** The same seat, whatever the person is able to do. */
    public Seat forAnybody() {
        return new Seat(id, centreCode, point, positionCode, false, false);
    }
}
