package ke.cp2.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private volatile boolean standsStill;
    private volatile boolean gone;

    private final DatabaseCheck check =
            new DatabaseCheck(
                    of(DataSource.class, this::connection),
                    of(ManagedExecutorService.class, this::run));

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whoAsksFirstHearsWithinThreeSecondsThatItStandsStill() {
        standsStill = true;
        pause();

        assertThat(millisOf(true)).as("the first").isBetween(1_500L, 2_900L);
        assertThat(millisOf(true)).as("all others").isLessThan(500);
        standsStill = false;
        goesOn.countDown();
        pause();
        assertThat(millisOf(false)).as("when it goes on").isLessThan(1_000);
    }

    @Test
    void aDatabaseThatIsGoneIsAskedAgainByWhoComesLater() throws Exception {
        gone = true;
        pause();
        assertThat(check.isAway()).isTrue();
        gone = false;
        pause(1_100);
        assertThat(check.isAway()).isFalse();
    }

    @Test
    void manyAskTogetherButAfterAFailureOneIsAskedAnew() {
        pause();
        for (int i = 0; i < 1_000; i++) {
            assertThat(check.isAway()).isFalse();
        }
        assertThat(asked.get()).as("asked for a thousand").isBetween(1, 100);
        gone = true;
        assertThat(check.isAwayNow()).isTrue();
    }

    private static void pause() {
        pause(150);
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long millisOf(boolean away) {
        long start = System.nanoTime();
        assertThat(check.isAway()).isEqualTo(away);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private Object connection(Object argument) throws Exception {
        asked.incrementAndGet();
        if (gone) {
            throw new SQLException("gone");
        }
        if (standsStill) {
            goesOn.await();
        }
        return of(Connection.class, seconds -> seconds == null ? null : true);
    }

    private Object run(Object task) {
        threads.execute((Runnable) task);
        return null;
    }

    /** What a method of it gives for its only argument, null when it has none. */
    private interface Answer {
        Object to(Object argument) throws Exception;
    }

    private static <T> T of(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                answer.to(arguments == null ? null : arguments[0])));
    }
}
