package ke.cp2.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Time as people in Kenya read it. The database and the code keep instants; pages show this zone.
 */
public final class Kenya {

    /** East Africa Time, UTC+3 without daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");

    private Kenya() {}

    /** The wall-clock time of an instant, or null for null. */
    public static @Nullable LocalDateTime wallClock(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZONE);
    }

    /** The instant of a wall-clock time, or null for null. */
    public static @Nullable Instant instant(@Nullable LocalDateTime wallClock) {
        return wallClock == null ? null : wallClock.atZone(ZONE).toInstant();
    }

    /** Today's date in Kenya by the given clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
