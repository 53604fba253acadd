package ke.cp2.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read at most once in a time, however many ask. While one reads it anew, the
 * others go on with the last one.
 */
public final class RecentValue<T> {

    private record Known<T>(T value, Instant until) {}

    private final Duration life;
    private final Predicate<? super T> worth;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known<T> known;

    public RecentValue(Duration life) {
        this(life, value -> true);
    }

    /**
     * A value of which only those that are worth it are kept, such as counts of thousands of rows:
     * the others are read each time.
     */
    public RecentValue(Duration life, Predicate<? super T> worth) {
        this.life = life;
        this.worth = worth;
    }

    /** The value, read when it is not known or too old. */
    public T get(Instant now, Supplier<T> read) {
        Known<T> last = known;
        if (last == null) {
            reading.lock();
        } else if (isGood(last, now) || !reading.tryLock()) {
            return last.value();
        }
        try {
            last = known;
            if (last != null && isGood(last, now)) {
                return last.value();
            }
            T value = read.get();
            known = worth.test(value) ? new Known<>(value, now.plus(life)) : null;
            return value;
        } finally {
            reading.unlock();
        }
    }

    /** A clock that was put back must not keep an old value for as long. */
    private boolean isGood(Known<T> value, Instant now) {
        return !now.isAfter(value.until()) && !value.until().isAfter(now.plus(life));
    }
}
