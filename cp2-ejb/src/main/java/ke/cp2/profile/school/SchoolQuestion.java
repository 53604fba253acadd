package ke.cp2.profile.school;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.platform.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person which centre the school is that was written.
 *
 * @param code the number that was written, or null
 * @param named the centre that has it, or null
 * @param alike the centres of the county whose names are like that of the school
 * @param elsewhere where the named centre lies, when only its place is another one; else null
 */
public record SchoolQuestion(
        @Nullable String code,
        @Nullable KnownCentre named,
        List<KnownCentre> alike,
        @Nullable String elsewhere)
        implements Serializable {

    private static final String FIELD = "centreCode";

    /** A question about names. */
    SchoolQuestion(@Nullable String code, @Nullable KnownCentre named, List<KnownCentre> alike) {
        this(code, named, alike, null);
    }

    /** The centres to choose from. */
    public List<KnownCentre> choices() {
        return named == null || alike.contains(named)
                ? alike
                : Stream.concat(Stream.of(named), alike.stream()).toList();
    }

    /** The answer that it is none of them; it is no answer to another question. */
    public String none() {
        return choices().stream()
                .map(KnownCentre::code)
                .collect(Collectors.joining(",", "none:", ""));
    }

    /** Tells whether somebody without a number may say that it is none of them. */
    public boolean mayBeNone() {
        return code == null;
    }

    /** The centre that was chosen. */
    Optional<KnownCentre> chosen(@Nullable String answer) {
        return choices().stream().filter(choice -> choice.code().equals(answer)).findFirst();
    }

    boolean isChoice(@Nullable String answer) {
        return chosen(answer).isPresent();
    }

    boolean isDenied(@Nullable String answer) {
        return mayBeNone() && none().equals(answer);
    }

    /** The refusal that asks it. */
    BusinessException asked() {
        if (code == null) {
            KnownCentre first = alike.get(0);
            return alike.size() == 1
                    ? BusinessException.at(
                            FIELD, "profile.centreLikely", first.name(), first.code())
                    : BusinessException.at(FIELD, "profile.centresLikely", alike.size());
        }
        if (named != null && elsewhere != null) {
            return BusinessException.at(
                    FIELD, "profile.centreElsewhere", named.name(), code, elsewhere);
        }
        return named == null
                ? BusinessException.at(FIELD, "profile.centreUnknown", code)
                : BusinessException.at(
                        FIELD, "profile.centreNamed", code, Objects.requireNonNull(named).name());
    }
}
