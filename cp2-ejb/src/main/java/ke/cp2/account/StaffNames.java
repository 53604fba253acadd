package ke.cp2.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.PersonName;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the names of staff apart: decisions and the audit trail say by the name who did something.
 */
@Dependent
public class StaffNames {

    /** Marks over and under letters, and what nobody sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]");

    @PersistenceContext private EntityManager entityManager;
    @Inject private Accounts accounts;

    /**
     * Keeps others from giving names until the transaction ends: of two who give the same one at
     * once, the second one sees what the first one did. Comes before other locks on accounts.
     */
    public void lock() {
        accounts.lockedOpen(Role.ADMINISTRATOR);
    }

    /**
     * Refuses the name of a member of staff, of whatever state and however it is written.
     *
     * @param owner whose name it becomes, or null when there is no account yet
     * @throws BusinessException at {@code fullName}
     */
    public void mustBeFree(String name, @Nullable AccountId owner) {
        if (entityManager
                .createQuery(
                        "SELECT a.fullName FROM Account a WHERE a.role IN :staff"
                                + " AND a.fullName IS NOT NULL AND a.id <> :owner",
                        String.class)
                .setParameter("staff", Arrays.stream(Role.values()).filter(Role::isStaff).toList())
                .setParameter("owner", owner == null ? 0 : owner.value())
                .getResultStream()
                .anyMatch(other -> isSame(name, other))) {
            throw BusinessException.at("fullName", "account.nameTaken");
        }
    }

    /** Tells whether names have the same words: in any order, letters, marks and apostrophes. */
    static boolean isSame(String name, String other) {
        return words(name).equals(words(other));
    }

    private static Set<String> words(String name) {
        return PersonName.parts(
                UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll(""));
    }
}
