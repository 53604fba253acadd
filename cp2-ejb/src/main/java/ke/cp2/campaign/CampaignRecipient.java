package ke.cp2.campaign;

import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a campaign goes to.
 *
 * @param fullName as far as it is known, or null
 */
record CampaignRecipient(
        AccountId accountId,
        MobileNumber mobileNumber,
        String language,
        @Nullable String fullName) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "recipient " + accountId;
    }
}
