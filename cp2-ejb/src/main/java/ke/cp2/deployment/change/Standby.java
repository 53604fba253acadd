package ke.cp2.deployment.change;

import java.io.Serializable;
import ke.cp2.deployment.Skills;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a seat that becomes free.
 *
 * @param fullName null when it is not known
 * @param place among those who wait in the same way, from 1
 * @param accepted whether the person has accepted a post, and has no seat; else the person is on
 *     the reserve list and gets an offer
 * @param lacks what the place asks for and the person cannot do; nothing for most
 * @param passedOver why the person cannot take the seat; null when nothing forbids it
 */
public record Standby(
        long applicationId,
        long accountId,
        String reference,
        @Nullable String fullName,
        int place,
        boolean accepted,
        Skills lacks,
        @Nullable PassedOver passedOver)
        implements Serializable {

    /** The key of the person in a list to choose from. */
    public String key() {
        return String.valueOf(applicationId);
    }

    /** The name, or the reference of the application where there is none. */
    public String name() {
        return fullName == null ? reference : fullName;
    }

    /** Tells whether the person can take the seat. */
    public boolean isFree() {
        return passedOver == null;
    }
}
