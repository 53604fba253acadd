package ke.cp2.platform.log;

import org.jspecify.annotations.Nullable;

/** Stands in the log for an exception that holds what must not stand there. */
final class MaskedThrowable extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_CAUSE = 20;

    private final String text;

    private MaskedThrowable(Throwable original, int depth) {
        super(null, cause(original, depth), false, true);
        text = LogEntries.masked(original.toString());
        setStackTrace(original.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return cause == null || depth == 0 ? null : new MaskedThrowable(cause, depth - 1);
    }

    /** The exception itself when it and its causes hold nothing of that kind. */
    static @Nullable Throwable of(@Nullable Throwable original) {
        Throwable cause = original;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            String said = String.valueOf(cause);
            if (original != null && !LogEntries.masked(said).equals(said)) {
                return new MaskedThrowable(original, DEEPEST_CAUSE);
            }
            cause = cause.getCause();
        }
        return original;
    }

    /** The masked text of the original, with its class. */
    @Override
    public String toString() {
        return text;
    }
}
