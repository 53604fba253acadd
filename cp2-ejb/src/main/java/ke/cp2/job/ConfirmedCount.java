package ke.cp2.job;

import ke.cp2.platform.BusinessException;

/** Holds what somebody confirmed against what would be done now. */
public final class ConfirmedCount {

    private ConfirmedCount() {}

    /**
     * Accepts fewer than were confirmed, but nobody whom the reader has not read of.
     *
     * @throws BusinessException when there are more by now
     */
    public static void require(long confirmed, long now) {
        if (now > confirmed) {
            throw BusinessException.of("campaign.moreThanConfirmed", confirmed, now);
        }
    }
}
