package ke.cp2.centre.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import ke.cp2.centre.CentreCatalogue;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/** Shows staff what lists have changed in a centre that they may see. */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class CentreHistory {

    /** As many changes as somebody reads on a page. */
    public static final int SHOWN = 20;

    @Inject private CentreCatalogue catalogue;

    @Inject private CentreChanges changes;

    /** The latest changes of a centre, the newest first, with one more than are shown. */
    public List<CentreChange> of(@Nullable Long seriesId, @Nullable String code) {
        return catalogue
                .view(seriesId, code)
                .map(view -> changes.of(view.series().id(), view.centre().code(), SHOWN + 1))
                .orElseGet(List::of);
    }
}
