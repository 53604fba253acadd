package ke.cp2.batch.sms.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** CPU time of processes, as the kernel counts it in steps of 10 ms. */
final class Cpu {

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final long MICROS_PER_TICK = 10_000;

    private Cpu() {}

    /** What the threads of a process have used, in µs, by their names without numbers. */
    static Map<String, Long> microsByThread(long process) {
        Map<String, Long> sums = new TreeMap<>();
        File[] threads = new File("/proc/" + process + "/task").listFiles();
        for (File thread : threads == null ? new File[0] : threads) {
            try {
                String stat = Files.readString(thread.toPath().resolve("stat"));
                String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
                sums.merge(name.replaceAll("[#-]?[0-9]+", ""), micros(stat), Long::sum);
            } catch (IOException e) {
                // the thread has ended
            }
        }
        return sums;
    }

    /** What the processes have used in all, in µs. */
    static long micros(long... processes) {
        long sum = 0;
        for (long process : processes) {
            try {
                sum += micros(Files.readString(Path.of("/proc/" + process + "/stat")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sum;
    }

    /** The fields that are meant stand behind the program's name, which is in brackets. */
    private static long micros(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]))
                * MICROS_PER_TICK;
    }
}
