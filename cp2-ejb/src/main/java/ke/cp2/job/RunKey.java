package ke.cp2.job;

import java.util.Optional;

/** Names the key that groups the messages of a run in the outbox. */
public final class RunKey {

    private static final String PREFIX = "run:";

    private RunKey() {}

    /** The key of a run. */
    public static String of(long runId) {
        return PREFIX + runId;
    }

    /** The run of such a key; empty when the key is another's. */
    public static Optional<Long> runOf(String key) {
        return key != null && key.matches(PREFIX + "\\d{1,18}")
                ? Optional.of(Long.valueOf(key.substring(PREFIX.length())))
                : Optional.empty();
    }
}
