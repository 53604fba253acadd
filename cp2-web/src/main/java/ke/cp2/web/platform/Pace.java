package ke.cp2.web.platform;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Measures how fast something goes on, from what was seen in the last half minute. */
public final class Pace implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private record Sight(Instant at, long done) implements Serializable {}

    private final Deque<Sight> sights = new ArrayDeque<>();

    /** Notes how much is done now. */
    public void see(Instant now, long done) {
        sights.addLast(new Sight(now, done));
        while (sights.size() > 2 && sights.peekFirst().at().isBefore(now.minus(WINDOW))) {
            sights.removeFirst();
        }
    }

    /** Tells how much is done in a second; 0 while that is not known. */
    public double perSecond() {
        if (sights.size() < 2) {
            return 0;
        }
        Sight first = sights.peekFirst();
        Sight last = sights.peekLast();
        long millis = Duration.between(first.at(), last.at()).toMillis();
        return millis <= 0 ? 0 : Math.max(0, last.done() - first.done()) * 1000.0 / millis;
    }

    /** Estimates the time when the rest will be done; null while that is not known. */
    public @Nullable Instant end(Instant now, long rest) {
        double pace = perSecond();
        return pace <= 0 || rest <= 0 ? null : now.plusMillis((long) (rest / pace * 1000));
    }
}
