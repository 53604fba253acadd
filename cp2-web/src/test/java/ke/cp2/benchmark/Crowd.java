package ke.cp2.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ke.cp2.support.OpenNation;
import ke.cp2.support.PortalProcess;

/**
 * People who use a portal at the same time, more and more of them, until pages come too late: the
 * knee is the most that it served in time.
 */
final class Crowd {

    private static final List<Integer> SIZES = List.of(250, 500, 1_000, 1_500, 2_000, 3_000);
    private static final Duration COMING = Duration.ofSeconds(90);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final int STACK_BYTES = 256 << 10;
    private static final long LATE_MILLIS = 500;
    private static final int PERCENT = 100;

    private final PortalProcess portal;
    private final OpenNation nation;
    private final List<Thread> people = new ArrayList<>();
    private final Queue<Long> millis = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    Crowd(PortalProcess portal, OpenNation nation) {
        this.portal = portal;
        this.nation = nation;
    }

    PortalProcess portal() {
        return portal;
    }

    OpenNation nation() {
        return nation;
    }

    boolean isOpen() {
        return open;
    }

    String timed(Supplier<String> step) {
        long start = System.nanoTime();
        String answer = step.get();
        millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return answer;
    }

    void failed(RuntimeException fault) {
        faults.merge(String.valueOf(fault.getMessage()).split("\n")[0], 1, Integer::sum);
    }

    /** Lets more and more people come, prints a line for each size, and gives the last in time. */
    String findKnee() throws IOException, InterruptedException {
        String knee = "knee: fewer than " + SIZES.get(0) + " people";
        for (int size : SIZES) {
            while (people.size() < size) {
                Thread person = new Thread(null, new Person(this, people.size()), "", STACK_BYTES);
                person.setDaemon(true);
                people.add(person);
                person.start();
            }
            Thread.sleep(COMING.toMillis());
            millis.clear();
            faults.clear();
            double before = PagesBenchmark.cpuMillis(portal.pid());
            Thread.sleep(MEASURED.toMillis());
            double cpu = PagesBenchmark.cpuMillis(portal.pid()) - before;
            long[] took = millis.stream().mapToLong(Long::longValue).sorted().toArray();
            int failed = faults.values().stream().mapToInt(Integer::intValue).sum();
            String line =
                    String.format(
                            Locale.ROOT,
                            "%d people: %.0f/s, p50 %d, p95 %d, p99 %d ms, %d of %d failed,"
                                    + " %.2f ms of CPU each, heap %d MB",
                            size,
                            took.length / (double) MEASURED.toSeconds(),
                            at(50, took),
                            at(95, took),
                            at(99, took),
                            failed,
                            took.length + failed,
                            cpu / took.length,
                            Heap.used(portal) >> 20);
            System.out.println(line + (failed > 0 ? " " + new TreeMap<>(faults) : ""));
            if (at(95, took) > LATE_MILLIS || failed * PERCENT > took.length) {
                break;
            }
            knee = "knee: " + line;
        }
        open = false;
        people.forEach(Thread::interrupt);
        return knee;
    }

    private static long at(int percent, long[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length * percent / PERCENT];
    }
}
