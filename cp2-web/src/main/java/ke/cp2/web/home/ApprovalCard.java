package ke.cp2.web.home;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows something that waits for a second officer, as the list shows it.
 *
 * @param key the number of the vacancy, or the id of the plan
 * @param officer who made it, or null
 * @param since when, or null
 * @param number of the vacancy of a decision by hand; null otherwise
 * @param people on how many applications that decision is; null otherwise
 * @param turn of a draw: whether its first or second value is entered next; null otherwise
 */
public record ApprovalCard(
        String key,
        String title,
        String place,
        @Nullable String officer,
        @Nullable Instant since,
        @Nullable String turn,
        @Nullable String number,
        @Nullable Long people)
        implements Serializable {}
