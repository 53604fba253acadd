package ke.cp2.profile.ranking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.profile.review.ProfileChange;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/** The changes of details that rankings look at, in the database. */
@Dependent
public class RankedChanges {

    /** A list of ids in a statement has no more. */
    private static final int MOST_IDS = 500;

    @PersistenceContext private EntityManager entityManager;

    /**
     * Keeps what somebody has changed.
     *
     * @param entryId of the entry of a list; null for fields of the profile itself
     */
    public void add(
            AccountId person, @Nullable Long entryId, List<ProfileChange> changes, Instant now) {
        changes.forEach(
                change -> entityManager.persist(new RankedChange(person, entryId, change, now)));
    }

    /** An officer has verified all that the person has changed. */
    public void verified(AccountId person, AccountId officer, Instant now) {
        entityManager
                .createQuery(
                        "UPDATE RankedChange c SET c.verifiedBy = :officer, c.verifiedAt = :now"
                                + " WHERE c.accountId = :person AND c.verifiedAt IS NULL")
                .setParameter("officer", officer.value())
                .setParameter("now", now)
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /**
     * Tells what people have changed from a moment up to another one; what was changed back is left
     * out.
     */
    public Map<AccountId, List<LateChange>> between(
            Collection<AccountId> people, Instant from, Instant to) {
        Map<AccountId, List<LateChange>> late = new HashMap<>();
        List<Long> ids = people.stream().map(AccountId::value).distinct().toList();
        for (int first = 0; first < ids.size(); first += MOST_IDS) {
            List<Long> some = ids.subList(first, Math.min(ids.size(), first + MOST_IDS));
            changes(some, from, to).forEach((person, all) -> late.put(person, whole(all)));
        }
        return late;
    }

    private Map<AccountId, List<RankedChange>> changes(
            List<Long> people, Instant from, Instant to) {
        return entityManager
                .createQuery(
                        "SELECT c FROM RankedChange c WHERE c.accountId IN :people"
                                + " AND c.changedAt BETWEEN :from AND :to"
                                + " ORDER BY c.accountId, c.changedAt, c.id",
                        RankedChange.class)
                .setParameter("people", people)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .collect(groupingBy(RankedChange::accountId));
    }

    /** Tells who of those people has changed something then that this officer has verified. */
    public Set<AccountId> verifiedBy(
            AccountId officer, Collection<AccountId> people, Instant from, Instant to) {
        Set<AccountId> found = new HashSet<>(people);
        found.retainAll(
                entityManager
                        .createQuery(
                                "SELECT DISTINCT c.accountId FROM RankedChange c"
                                        + " WHERE c.verifiedBy = :officer"
                                        + " AND c.changedAt BETWEEN :from AND :to",
                                Long.class)
                        .setParameter("officer", officer.value())
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultStream()
                        .map(AccountId::of)
                        .toList());
        return found;
    }

    /** The changes of each field as one: from the first value to the last. */
    static List<LateChange> whole(List<RankedChange> changes) {
        Map<String, List<RankedChange>> byField =
                changes.stream()
                        .collect(groupingBy(RankedChange::what, LinkedHashMap::new, toList()));
        List<LateChange> whole = new ArrayList<>();
        for (List<RankedChange> all : byField.values()) {
            RankedChange first = all.get(0);
            RankedChange last = all.get(all.size() - 1);
            if (!last.undoes(first)) {
                whole.add(last.since(first));
            }
        }
        return whole;
    }
}
