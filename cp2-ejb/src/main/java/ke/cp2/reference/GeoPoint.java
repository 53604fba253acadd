package ke.cp2.reference;

/**
 * A point on the earth.
 *
 * @param latitude degrees north of the equator, below 0 south of it
 * @param longitude degrees east of Greenwich
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371;

    /** The kilometres to that point as the crow flies, by the haversine formula. */
    public double kilometresTo(GeoPoint other) {
        double northward = Math.toRadians(other.latitude - latitude) / 2;
        double eastward = Math.toRadians(other.longitude - longitude) / 2;
        double half =
                square(Math.sin(northward))
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * square(Math.sin(eastward));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static double square(double value) {
        return value * value;
    }
}
