package ke.cp2.batch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import ke.cp2.platform.database.DatabaseMigrator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimersTest {

    private final Deque<Runnable> handedOn = new ArrayDeque<>();
    private final AtomicInteger done = new AtomicInteger();
    private Runnable beat;
    private boolean noThread;
    private boolean fails;

    @BeforeEach
    void begin() {
        new Timers(
                        of(ManagedScheduledExecutorService.class, this::schedule),
                        of(ManagedExecutorService.class, this::execute),
                        new DatabaseMigrator())
                .every(Duration.ofSeconds(1), "Counting", this::count);
    }

    @Test
    void workThatTakesLongerThanItsPaceIsNotDoneTwiceAtATime() {
        beat.run();
        beat.run();
        assertThat(handedOn).hasSize(1);

        handedOn.remove().run();
        beat.run();

        assertThat(handedOn).hasSize(1);
        assertThat(done).hasValue(1);
    }

    @Test
    void itGoesOnAfterAFailure() {
        fails = true;
        beat.run();
        handedOn.remove().run();
        fails = false;
        beat.run();
        handedOn.remove().run();

        assertThat(done).hasValue(2);
    }

    @Test
    void itGoesOnWhenThereWasNoThreadForAWhile() {
        noThread = true;
        beat.run();
        noThread = false;
        beat.run();

        assertThat(handedOn).hasSize(1);
    }

    private void count() {
        done.incrementAndGet();
        if (fails) {
            throw new IllegalStateException("the database is away");
        }
    }

    private Object schedule(Object task) {
        beat = (Runnable) task;
        return null;
    }

    private Object execute(Object task) {
        if (noThread) {
            throw new RejectedExecutionException();
        }
        handedOn.add((Runnable) task);
        return null;
    }

    private static <T> T of(Class<T> type, Function<Object, Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answer.apply(arguments[0])));
    }
}
