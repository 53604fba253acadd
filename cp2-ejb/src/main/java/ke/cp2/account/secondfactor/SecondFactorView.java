package ke.cp2.account.secondfactor;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows how the second factor of an account stands.
 *
 * @param setUpAt when it was set up, or null while there is none
 * @param codesLeft how many recovery codes are left
 */
public record SecondFactorView(@Nullable Instant setUpAt, long codesLeft) implements Serializable {

    /** Tells whether there is one. */
    public boolean isSetUp() {
        return setUpAt != null;
    }
}
