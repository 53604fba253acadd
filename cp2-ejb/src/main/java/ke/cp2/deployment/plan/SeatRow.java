package ke.cp2.deployment.plan;

import java.io.Serializable;
import ke.cp2.deployment.Skills;
import ke.cp2.profile.value.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a plan as pages list it.
 *
 * @param subCountyCode where the centre is; null where the plan says it
 * @param braille whether the person must read braille
 * @param signLanguage whether the person must sign
 * @param accountId null while nobody is sent there, as all that follows
 * @param fixedBy the officer who wants the person there; null where the plan does
 */
public record SeatRow(
        long id,
        long planId,
        String centreCode,
        String centreName,
        @Nullable String subCountyCode,
        String positionCode,
        int seatNumber,
        boolean braille,
        boolean signLanguage,
        @Nullable Long accountId,
        @Nullable String reference,
        @Nullable String fullName,
        @Nullable Gender gender,
        @Nullable String homeSubCountyCode,
        @Nullable Integer metres,
        @Nullable Integer points,
        @Nullable Long fixedBy,
        @Nullable String reason)
        implements Serializable {

    /** Names the skills that the person must have: BRAILLE, SIGN_LANGUAGE, BOTH, or "". */
    public String skill() {
        return new Skills(braille, signLanguage).name();
    }

    /** Tells whether somebody is sent there. */
    public boolean isFilled() {
        return accountId != null;
    }

    /** Tells whether an officer sends the person there by hand. */
    public boolean isFixed() {
        return fixedBy != null;
    }
}
