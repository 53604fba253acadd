package ke.cp2.account;

import java.io.Serializable;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff to be.
 *
 * @param mobileNumber as typed
 * @param fullName the name
 * @param role a role of the council's staff
 * @param subCountyCode for a sub-county officer, otherwise null
 */
public record NewStaff(
        String mobileNumber, String fullName, Role role, @Nullable String subCountyCode)
        implements Serializable {}
