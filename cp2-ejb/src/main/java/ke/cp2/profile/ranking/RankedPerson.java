package ke.cp2.profile.ranking;

import java.time.Instant;
import java.util.List;
import ke.cp2.profile.value.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Tells a ranking what eligibility rules do not ask of a person.
 *
 * @param gender null when it is not given
 * @param trainings those that the council gave, the latest first
 * @param identity the blind index of the national ID number, or null
 * @param kinNumber the telephone number of the next of kin, or null
 * @param moneyNumber the number that money goes to, or null
 * @param changedAt when details were changed last that rankings look at; null when they never were
 * @param verified whether an officer has verified them as they are
 */
public record RankedPerson(
        @Nullable Gender gender,
        List<Training> trainings,
        @Nullable String identity,
        @Nullable String kinNumber,
        @Nullable String moneyNumber,
        @Nullable Instant changedAt,
        boolean verified) {

    /** Stands for somebody without a profile. */
    public static final RankedPerson UNKNOWN =
            new RankedPerson(null, List.of(), null, null, null, null, false);

    /** A training by the council for a paper of a subject. */
    public record Training(String examCode, String subjectCode, int paper, int year) {}

    /** Tells whether details were changed from a moment on, and no officer has checked them. */
    public boolean isUncheckedFrom(Instant moment) {
        return !verified && hasChangedFrom(moment);
    }

    /** Tells whether details were changed from a moment on, checked since or not. */
    public boolean hasChangedFrom(Instant moment) {
        return changedAt != null && !changedAt.isBefore(moment);
    }

    /** Keeps the numbers out of logs. */
    @Override
    public String toString() {
        return "ranked person";
    }
}
