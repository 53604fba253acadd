package ke.cp2.batch.sms.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of processes, as the kernel counts it in steps of 10 ms. */
final class Cpu {

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final long MICROS_PER_TICK = 10_000;

    private Cpu() {}

    /** What the processes have used in all, in µs. */
    static long micros(long... processes) {
        long sum = 0;
        for (long process : processes) {
            String[] fields = fields(process);
            sum +=
                    (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]))
                            * MICROS_PER_TICK;
        }
        return sum;
    }

    /** Those after the program's name, which stands in brackets. */
    private static String[] fields(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
