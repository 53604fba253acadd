package ke.cp2.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the container tests: it runs like any other until a test stops it. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestClock extends Clock {

    private Instant stoppedAt;

    /** From now on it is that instant. */
    public void stopAt(Instant instant) {
        stoppedAt = instant;
    }

    /** Runs again. */
    public void run() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        return stoppedAt == null ? Clock.systemUTC().instant() : stoppedAt;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
