package ke.cp2.sms.history;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message with the time of what comes next.
 *
 * @param dueAt when the next attempt is due of one that waits, or null
 */
public record DatedSmsRow(SmsHistoryRow sms, @Nullable Instant dueAt) implements Serializable {}
