package ke.cp2.account.limit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ke.cp2.security.Role;

/** The traffic of one-time passwords, for staff. */
@Stateless
@RolesAllowed({Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class CodeTrafficReports {

    @Inject private CodeTraffic traffic;

    /** Tells how it stands now. */
    public CodeTrafficReport report() {
        return traffic.report();
    }
}
