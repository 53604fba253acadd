package ke.cp2.account;

import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Names a step of a login. Before {@link #DONE} its session opens one page and one use case: the
 * next step; each step begins a new session.
 */
public enum LoginStep {
    /** The one-time secret was right: an own password must be chosen. */
    PASSWORD(Role.Name.NEWCOMER),
    /** The password was right: the code of the second factor is awaited. */
    CODE(Role.Name.CODE_AWAITED),
    /** The password was right, and there is no second factor yet: it must be set up. */
    SET_UP(Role.Name.SET_UP_AWAITED),
    DONE(null);

    private final @Nullable String group;

    LoginStep(@Nullable String group) {
        this.group = group;
    }

    /** The group of a caller with that role who has come so far. */
    String groupOf(Role role) {
        return group == null ? role.name() : group;
    }
}
