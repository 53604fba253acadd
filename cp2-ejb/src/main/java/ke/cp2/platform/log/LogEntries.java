package ke.cp2.platform.log;

import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ke.cp2.platform.database.UniqueViolation;

/**
 * Entries of the log on their way to it. No number of a phone stands there in full, nor what a
 * database tells of the values of a row. When a unique constraint has decided between two writers
 * that is one line: the portal counts on it, and whoever does not catches it later and logs it.
 */
final class LogEntries {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\+?254|0)([17][0-9]{8})(?![0-9])");

    /** H2 names the values of the row that was there. */
    private static final Pattern VALUES = Pattern.compile("(?s)( VALUES \\()(?!\\?).*?\\)?(\"|$)");

    private static final Pattern UNIQUE =
            Pattern.compile("\\b((?:UQ|PK)_[A-Z0-9_]+?)(?:_INDEX_\\w+)?\\b");

    private static final String PERSISTENCE = "org.eclipse.persistence";
    private static final String OWN = "ke.cp2.";

    private static final Formatter FORMATTER = new SimpleFormatter();

    private LogEntries() {}

    /** Masks an entry; false when it is not to be written at all. */
    static boolean isKept(LogRecord entry) {
        String logger = String.valueOf(entry.getLoggerName());
        Throwable thrown = entry.getThrown();
        if (!logger.startsWith(OWN) && UniqueViolation.is(thrown)) {
            Matcher constraint = UNIQUE.matcher(UniqueViolation.message(thrown));
            if (constraint.find()) {
                entry.setThrown(null);
                entry.setParameters(null);
                entry.setLevel(Level.INFO);
                entry.setMessage(
                        "Two wrote the same at once, " + constraint.group(1) + " let one of them");
                // The container writes it again.
                return !logger.startsWith(PERSISTENCE);
            }
        }
        entry.setThrown(MaskedThrowable.of(thrown));
        String message = FORMATTER.formatMessage(entry);
        String masked = message == null ? null : masked(message);
        if (masked != null && !masked.equals(message)) {
            entry.setMessage(masked);
            entry.setParameters(null);
        }
        return true;
    }

    /** A text without what nobody may read in a log. */
    static String masked(String text) {
        return NUMBER.matcher(VALUES.matcher(text).replaceAll("$1…)$2"))
                .replaceAll(found -> "254*****" + found.group(1).substring(5));
    }
}
