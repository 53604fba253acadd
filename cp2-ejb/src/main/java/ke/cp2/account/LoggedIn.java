package ke.cp2.account;

import java.io.Serializable;
import java.util.Locale;

/**
 * A login that went well.
 *
 * @param accountId the account
 * @param role what it may do, once it has an own password
 * @param withSecret whether the one-time secret was used: then the only thing to do is to choose a
 *     password
 * @param stamp changes with the state, role, number or password of the account; see {@link
 *     Logins#stillStands}
 * @param language of the account's pages and messages
 */
public record LoggedIn(long accountId, Role role, boolean withSecret, String stamp, Locale language)
        implements Serializable {

    /** The same login after its owner changed what the stamp stands for. */
    public LoggedIn withStamp(String newStamp) {
        return new LoggedIn(accountId, role, withSecret, newStamp, language);
    }

    /** The group of the caller: the role, or {@code NEWCOMER} after a login with the secret. */
    public String group() {
        return withSecret ? Role.Name.NEWCOMER : role.name();
    }
}
