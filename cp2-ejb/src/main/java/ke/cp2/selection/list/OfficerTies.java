package ke.cp2.selection.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ke.cp2.platform.cipher.KeyedHash;
import ke.cp2.profile.ranking.RankedPeople;
import ke.cp2.security.AccountId;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the applications on a ranked list that an officer has to do with: the own ones, by account,
 * national ID number or the number that money goes to, and those of people who have named the
 * officer's number as that of their next of kin.
 */
@Dependent
public class OfficerTies {

    @PersistenceContext private EntityManager entityManager;

    @Inject private RecipientDirectory people;

    @Inject private RankedPeople profiles;

    private @Nullable KeyedHash hash;

    /** The ids of the applications that the officer must not decide on, nor see. */
    public Set<Long> of(long listId, AccountId officer) {
        Set<Long> tied = new TreeSet<>();
        tied.addAll(
                entityManager
                        .createQuery(
                                "SELECT r.applicationId FROM RankedApplication r"
                                        + " JOIN Application a ON a.id = r.applicationId"
                                        + " JOIN RankedList l ON l.id = r.listId"
                                        + " WHERE a.accountId = :officer"
                                        + " AND a.vacancyId = l.vacancyId AND r.listId = :list",
                                Long.class)
                        .setParameter("officer", officer.value())
                        .setParameter("list", listId)
                        .getResultList());
        profiles.identityOf(officer)
                .ifPresent(identity -> tied.addAll(with("identityKey", listId, identity)));
        people.ofAccount(officer)
                .map(Recipient::mobileNumber)
                .map(this::keyOf)
                .ifPresent(
                        key -> {
                            tied.addAll(with("kinKey", listId, key));
                            tied.addAll(with("moneyKey", listId, key));
                        });
        return tied;
    }

    private List<Long> with(String attribute, long listId, String key) {
        return entityManager
                .createQuery(
                        "SELECT r.applicationId FROM RankedApplication r WHERE r."
                                + attribute
                                + " = :key AND r.listId = :list",
                        Long.class)
                .setParameter("key", key)
                .setParameter("list", listId)
                .getResultList();
    }

    /** Gives what a number is compared by. */
    String keyOf(String number) {
        if (hash == null) {
            hash = KeyedHash.ofIndex();
        }
        return hash.of("ranked:" + number);
    }
}
