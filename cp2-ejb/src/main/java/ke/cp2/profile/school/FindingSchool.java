package ke.cp2.profile.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ke.cp2.platform.typed.TypedText;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Lets a professional find the number of the own school by its name and place. */
@Stateless
@RolesAllowed(Role.Name.PROFESSIONAL)
public class FindingSchool {

    /** More than anybody reads; more of a name or the sub-county finds fewer. */
    public static final int MOST = 50;

    @Inject private CentreRegister register;

    /**
     * The centres of a county whose names contain a text, one more than {@link #MOST} at most.
     *
     * @param subCounty null for the whole county
     */
    public List<KnownCentre> find(
            @Nullable String name, @Nullable String county, @Nullable String subCounty) {
        String text = TypedText.line(name);
        return text == null || county == null
                ? List.of()
                : register.named(text, county, subCounty, MOST + 1);
    }

    /** The centre with that code. */
    public Optional<KnownCentre> byCode(@Nullable String code) {
        return code == null || !code.matches("[0-9]{8}") ? Optional.empty() : register.byCode(code);
    }
}
