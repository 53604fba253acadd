package ke.cp2.nation;

import java.util.Locale;
import java.util.function.Consumer;

/** Says how far it is, and sets how many rows a transaction writes. */
public final class NationProgress {

    private static final int TRANSACTION = 2_000;
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final Consumer<String> listener;
    private final long start = System.nanoTime();
    private long toldAt = start;

    /**
     * @param listener gets a line every few seconds
     */
    public NationProgress(Consumer<String> listener) {
        this.listener = listener;
    }

    boolean isDue(long done, long all) {
        return done % TRANSACTION == 0 || done == all;
    }

    void tell(String what, long done, long all) {
        long now = System.nanoTime();
        if (done == all || now - toldAt > EVERY_NANOS) {
            toldAt = now;
            listener.accept(
                    String.format(
                            Locale.ROOT,
                            "%6.0f s  %,9d of %,9d %s",
                            (now - start) / 1e9,
                            done,
                            all,
                            what));
        }
    }
}
