package ke.cp2.sms.inbound;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in, as staff see it.
 *
 * @param id its number
 * @param receivedAt when it came in
 * @param sender who sent it, masked for those who need not know
 * @param gateway which gateway brought it
 * @param text what it says, masked like the number; null when it was wiped
 * @param keyword what it was understood as, or null
 * @param handledAt when it was handled, or null
 */
public record InboundRow(
        Long id,
        Instant receivedAt,
        String sender,
        String gateway,
        @Nullable String text,
        String keyword,
        Instant handledAt)
        implements Serializable {

    InboundRow masked() {
        return new InboundRow(
                id,
                receivedAt,
                sender.replaceFirst("(\\d{6})\\d{3}", "$1***"),
                gateway,
                text == null ? null : text.replaceAll("\\d{5,}", "***"),
                keyword,
                handledAt);
    }
}
