package ke.cp2.sms.inbound;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Selects incoming texts; null stands for all.
 *
 * @param number the sender's mobile number, in any form
 * @param keyword what they were understood as; {@link #NO_KEYWORD} for those that were nothing
 * @param day the day that they came in, in Kenya
 */
public record InboundFilter(
        @Nullable String number, @Nullable String keyword, @Nullable LocalDate day)
        implements Serializable {

    /** Texts whose first word was no keyword. */
    public static final String NO_KEYWORD = "-";
}
