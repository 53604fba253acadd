package ke.cp2.letter.bundle;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Names somebody who was told of a centre and can have no letter now.
 *
 * @param name null when it is not known
 * @param cause the one thing that has to be mended first
 */
public record Letterless(long deploymentId, @Nullable String name, String centreCode, Cause cause)
        implements Serializable {

    /** The causes why there is no letter, the first one to mend first. */
    public enum Cause {
        /** The last letter was revoked; the council can replace it. */
        REVOKED,
        /** The series has no rate for the position. */
        UNPAID,
        /** The full name is not known. */
        NAMELESS,
        /** The name has a character that letters cannot show. */
        UNPRINTABLE
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "no letter of deployment " + deploymentId + ", " + cause;
    }
}
