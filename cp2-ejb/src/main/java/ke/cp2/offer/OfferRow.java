package ke.cp2.offer;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.application.ApplicationState;
import org.jspecify.annotations.Nullable;

/**
 * An offer as pages list it.
 *
 * @param reference of the application
 * @param applicantName null while there is none
 * @param fromReserve whether the applicant was on the reserve list
 * @param byTwoThirds whether the two-thirds rule called up the applicant before an earlier place
 * @param endedAt null while it is open
 * @param channel how it was answered; null when it was not
 * @param reason why it was declined or withdrawn, or null
 * @param application how the application stands now
 */
public record OfferRow(
        long id,
        String reference,
        @Nullable String applicantName,
        OfferState state,
        boolean fromReserve,
        boolean byTwoThirds,
        Instant offeredAt,
        Instant deadline,
        @Nullable Instant endedAt,
        @Nullable OfferChannel channel,
        @Nullable String reason,
        ApplicationState application)
        implements Serializable {

    /** Tells whether it was accepted, and the post was given up afterwards. */
    public boolean isGivenUp() {
        return state == OfferState.ACCEPTED && application == ApplicationState.REPLACED;
    }

    /** Tells whether it waits for an answer, or for the portal to end it. */
    public boolean isOpen() {
        return state == OfferState.OPEN;
    }
}
