package ke.cp2.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import ke.cp2.security.Role;

/**
 * Notes who takes a list away as a file. The rows come from the use case that the page shows them
 * by: it decides what the caller may see.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class DownloadingLists {

    @Inject private AuditTrail audit;

    /**
     * Notes that the caller begins: before the first row has left, so that nobody takes rows away
     * whom the trail does not know.
     *
     * @param filter what the list was narrowed to, in codes; never personal data
     */
    public void begin(@NotNull ListName list, @NotNull String filter) {
        audit.record(AuditAction.LIST_DOWNLOADED.of(list.code()).detail(filter));
    }

    /** Notes how many rows have left, also when the file was not written to its end. */
    public void end(@NotNull ListName list, long rows) {
        audit.record(AuditAction.LIST_ENDED.of(list.code()).detail(rows + " rows"));
    }
}
