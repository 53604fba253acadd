package ke.cp2.reference;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A point on the earth.
 *
 * @param latitude degrees north of the equator, below 0 south of it
 * @param longitude degrees east of Greenwich
 */
public record GeoPoint(double latitude, double longitude) implements Serializable {

    private static final double SOUTH = -5;
    private static final double NORTH = 6;
    private static final double WEST = 33;
    private static final double EAST = 43;
    private static final double EARTH_RADIUS_KM = 6371;

    /** Makes a point of two numbers, or null where one of them is missing. */
    public static @Nullable GeoPoint orNull(@Nullable Number latitude, @Nullable Number longitude) {
        return latitude == null || longitude == null
                ? null
                : new GeoPoint(latitude.doubleValue(), longitude.doubleValue());
    }

    /** Writes it in degrees, as lists of centres do: {@code -0.7171, 36.431}. */
    public String words() {
        return latitude + ", " + longitude;
    }

    /** Tells whether it may lie in Kenya: within a frame around the country. */
    public boolean isInKenya() {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

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
