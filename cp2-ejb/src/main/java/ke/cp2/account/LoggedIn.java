package ke.cp2.account;

import java.io.Serializable;
import java.util.Locale;
import ke.cp2.security.Role;

/**
 * A login whose password or one-time secret was right.
 *
 * @param accountId the account
 * @param role what it may do once the login is done
 * @param step how far the login has come
 * @param stamp changes with the state, role, number, password or second factor of the account; see
 *     {@link LoggingIn#stillStands}
 * @param language of the account's pages and messages
 */
public record LoggedIn(long accountId, Role role, LoginStep step, String stamp, Locale language)
        implements Serializable {

    /** The same login after its owner changed what the stamp stands for. */
    public LoggedIn withStamp(String newStamp) {
        return new LoggedIn(accountId, role, step, newStamp, language);
    }

    /** The group of the caller: the role, or that of a login which is not done. */
    public String group() {
        return step.groupOf(role);
    }

    /** Tells whether nothing is left to be done. */
    public boolean isDone() {
        return step == LoginStep.DONE;
    }
}
