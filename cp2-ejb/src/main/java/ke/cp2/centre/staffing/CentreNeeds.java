package ke.cp2.centre.staffing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Shows staff whom one centre needs, if they may see the centre. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class CentreNeeds {

    @Inject private CentreCatalogue catalogue;

    @Inject private StaffingNeeds needs;

    /** The need of the centre with that code in a series. */
    public Optional<CentreNeed> of(@Nullable Long seriesId, @Nullable String code) {
        return catalogue
                .view(seriesId, code)
                .map(
                        view ->
                                new CentreNeed(
                                        view,
                                        needs.ratios(
                                                view.series().id(), view.series().examCode())));
    }
}
