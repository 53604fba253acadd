package ke.cp2.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks at an even pace, whether the answers before have come or not. */
final class Pace {

    private static final int HIGH_PERCENT = 95;
    private static final int PERCENT = 100;

    private Pace() {}

    /** What is asked at each beat; tells whether it was answered. */
    @FunctionalInterface
    interface Question {
        boolean ask(int number);
    }

    /** The milliseconds of those that were answered, from when they were due. */
    static List<Long> ask(ExecutorService threads, int aSecond, Duration time, Question question)
            throws InterruptedException {
        int all = Math.toIntExact(time.toSeconds() * aSecond);
        List<Long> millis = Collections.synchronizedList(new ArrayList<>(all));
        CountDownLatch open = new CountDownLatch(all);
        long begin = System.nanoTime();
        for (int i = 0; i < all; i++) {
            int number = i;
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / aSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            threads.execute(
                    () -> {
                        try {
                            if (question.ask(number)) {
                                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due));
                            }
                        } finally {
                            open.countDown();
                        }
                    });
        }
        open.await();
        return millis;
    }

    /** The longest of 95 in a hundred. */
    static long high(List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() * HIGH_PERCENT / PERCENT);
    }
}
