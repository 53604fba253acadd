package ke.cp2.profile.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Lets a professional find the number of the own school by its name and place. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class FindingSchool {

    /** More than anybody reads; more of a name or the sub-county finds fewer. */
    public static final int MOST = 20;

    @Inject private CentreRegister register;

    @Inject private ReferenceData reference;

    /**
     * The centres of a county whose names have the words of a text, in any order and without those
     * that any school may have; one more than {@link #MOST} at most. A number finds its centre,
     * wherever it is.
     *
     * @param subCounty null for the whole county
     */
    public List<KnownCentre> find(
            @Nullable String name, @Nullable String county, @Nullable String subCounty) {
        String text = TypedText.line(name);
        if (text == null) {
            return List.of();
        }
        if (KnownCentre.isNumber(text)) {
            return byCode(text).stream().toList();
        }
        List<String> words = SchoolName.sought(text);
        if (words.isEmpty() || county == null) {
            return List.of();
        }
        List<KnownCentre> found = register.named(words, county, subCounty, MOST + 1);
        return found.isEmpty() && subCounty == null ? byItsPlace(words, county) : found;
    }

    /** Whoever writes where the school lies, too, means the sub-county. */
    private List<KnownCentre> byItsPlace(List<String> words, String county) {
        for (Choice place : reference.subCounties(county)) {
            List<String> name = new ArrayList<>(words);
            if (name.removeAll(SchoolName.sought(place.name())) && !name.isEmpty()) {
                List<KnownCentre> found = register.named(name, county, place.code(), MOST + 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The centre with that code. */
    public Optional<KnownCentre> byCode(@Nullable String code) {
        String digits = TypedText.compact(code);
        return digits == null || !KnownCentre.isNumber(digits)
                ? Optional.empty()
                : register.byCode(digits);
    }
}
