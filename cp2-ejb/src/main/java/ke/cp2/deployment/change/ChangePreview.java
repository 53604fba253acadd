package ke.cp2.deployment.change;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.deployment.posting.PostedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a change would do.
 *
 * @param leaver who goes
 * @param keepsPost whether that person can be sent to another centre
 * @param coming who comes, or null when the seat stays free
 * @param first whether nobody who could come stands before
 * @param passedOver those who stand before, each with the reason
 * @param leaverText the SMS to the one who goes, in that person's language; "" when nobody goes
 * @param comingText the SMS to the one who comes, or null
 * @param telling whether people are told the centre by now
 * @param deadline until when a reserve can answer the offer; null when there is no offer
 */
public record ChangePreview(
        PostedPerson leaver,
        boolean keepsPost,
        @Nullable Standby coming,
        boolean first,
        List<Standby> passedOver,
        String leaverText,
        @Nullable String comingText,
        boolean telling,
        @Nullable Instant deadline)
        implements Serializable {

    public ChangePreview {
        passedOver = List.copyOf(passedOver);
    }
}
