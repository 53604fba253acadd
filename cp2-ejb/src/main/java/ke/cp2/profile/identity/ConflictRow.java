package ke.cp2.profile.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * A number that one account holds and another one gave, for staff. The number itself is not in it.
 */
public record ConflictRow(
        long id,
        IdentityField field,
        long accountId,
        String accountName,
        String profileName,
        long holderId,
        String holderName,
        Instant claimedAt)
        implements Serializable {

    /** The name of who gave the number, or null while it is not known. */
    public String fullName() {
        return profileName == null ? accountName : profileName;
    }
}
