package ke.cp2.profile;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ke.cp2.security.AccountId;

/** The names of the first people that something goes to, for those who have to confirm it. */
@Dependent
public class FirstPeople {

    /** So many are named. */
    public static final int NAMED = 10;

    @PersistenceContext private EntityManager entityManager;

    /** The name of each of those who have one. */
    public Map<AccountId, String> named(Collection<AccountId> accountIds) {
        Map<AccountId, String> names = new HashMap<>();
        if (!accountIds.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT a.id, COALESCE(p.personal.fullName, a.fullName) FROM Account a"
                                    + " LEFT JOIN Profile p ON p.accountId = a.id"
                                    + " WHERE a.id IN :ids",
                            Object[].class)
                    .setParameter("ids", accountIds.stream().map(AccountId::value).toList())
                    .getResultStream()
                    .filter(row -> row[1] != null)
                    .forEach(row -> names.put(AccountId.of((Long) row[0]), (String) row[1]));
        }
        return names;
    }

    /** Their names in order; people without a name are left out. */
    public List<String> names(Collection<AccountId> accountIds) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "SELECT COALESCE(p.personal.fullName, a.fullName) FROM Account a"
                                + " LEFT JOIN Profile p ON p.accountId = a.id"
                                + " WHERE a.id IN :ids ORDER BY a.id",
                        String.class)
                .setParameter("ids", accountIds.stream().map(AccountId::value).toList())
                .getResultStream()
                .filter(name -> name != null)
                .toList();
    }
}
