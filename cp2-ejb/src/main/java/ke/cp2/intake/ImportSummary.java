package ke.cp2.intake;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as pages show it.
 *
 * @param uploadedBy the name of who uploaded it, or null
 * @param includeHidden whether rows that the spreadsheet hides are read
 * @param revision which preview it is; confirming names it, so that nobody confirms another
 * @param problem why it could not be read, for {@link ImportProblem#text}; or null
 * @param ready rows that wait for their account
 * @param refused rows that cannot be used
 * @param created rows whose account was created
 * @param existing rows whose number had an account when its turn came
 */
public record ImportSummary(
        long id,
        String fileName,
        ImportState state,
        Instant uploadedAt,
        String uploadedBy,
        boolean includeHidden,
        int revision,
        @Nullable String problem,
        long ready,
        long refused,
        long created,
        long existing)
        implements Serializable {

    public long total() {
        return ready + refused + created + existing;
    }

    public boolean isBeingRead() {
        return state == ImportState.READING;
    }

    /** Tells whether nothing is kept of it but that it was. */
    public boolean isGivenUp() {
        return state.isGivenUp();
    }

    public boolean isPreviewed() {
        return state == ImportState.PREVIEWED;
    }

    public boolean isConfirmed() {
        return state == ImportState.CONFIRMED;
    }
}
