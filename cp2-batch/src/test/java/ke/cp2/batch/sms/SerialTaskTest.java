package ke.cp2.batch.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SerialTaskTest {

    private final Deque<Runnable> executor = new ArrayDeque<>();

    @Test
    void runsOnceMoreForCallsThatComeWhileItRuns() {
        AtomicInteger runs = new AtomicInteger();
        SerialTask[] task = new SerialTask[1];
        task[0] =
                new SerialTask(
                        executor::add,
                        () -> {
                            if (runs.incrementAndGet() == 1) {
                                task[0].call();
                                task[0].call();
                            }
                        });

        task[0].call();
        executor.remove().run();

        assertThat(runs).hasValue(2);
        assertThat(executor).isEmpty();
    }

    @Test
    void runsAgainAfterItFailed() {
        SerialTask task =
                new SerialTask(
                        executor::add,
                        () -> {
                            throw new IllegalStateException("failed");
                        });

        task.call();
        assertThatIllegalStateException().isThrownBy(executor.remove()::run);
        task.call();

        assertThat(executor).hasSize(1);
    }

    @Test
    void neverRunsTwiceAtATimeAndMissesNoCall() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        AtomicInteger wanted = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        SerialTask task =
                new SerialTask(
                        threads,
                        () -> {
                            together.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            seen.set(wanted.get());
                            inside.decrementAndGet();
                        });
        for (int i = 0; i < 10_000; i++) {
            threads.execute(
                    () -> {
                        wanted.incrementAndGet();
                        task.call();
                    });
        }
        // Calls first, then the runs that they asked for.
        while (wanted.get() < 10_000) {
            Thread.onSpinWait();
        }
        TimeUnit.MILLISECONDS.sleep(200);
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(together).hasValue(1);
        assertThat(seen).hasValue(10_000);
    }
}
