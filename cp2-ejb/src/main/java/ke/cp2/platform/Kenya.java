package ke.cp2.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Time as people in Kenya read it. The database and the code keep instants; pages show this zone.
 */
public final class Kenya {

    /** East Africa Time, UTC+3 without daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");

    private Kenya() {}

    /** The wall-clock time of an instant. */
    public static LocalDateTime wallClock(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** The instant of a wall-clock time. */
    public static Instant instant(LocalDateTime wallClock) {
        return wallClock.atZone(ZONE).toInstant();
    }

    /** Today's date in Kenya by the given clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
