package ke.cp2.account;

import java.io.Serializable;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Selects the accounts that an administrator wants to see.
 *
 * @param role the role, or null for all staff
 * @param state the state, or null for all
 * @param text the beginning of the mobile number, or a name from the beginning of a word; null for
 *     all
 */
public record AccountFilter(
        @Nullable Role role, @Nullable AccountState state, @Nullable String text)
        implements Serializable {}
