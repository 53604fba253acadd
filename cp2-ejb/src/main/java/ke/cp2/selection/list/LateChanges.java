package ke.cp2.selection.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.profile.ranking.LateChange;
import ke.cp2.profile.ranking.RankedChanges;
import ke.cp2.profile.ranking.RankedPerson;
import ke.cp2.security.AccountId;
import ke.cp2.sms.Recipient;
import ke.cp2.sms.RecipientDirectory;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Tells what people on a ranked list have changed between the closing of the vacancy and the moment
 * when the list was made: what counts for it was not so at the closing.
 */
@Dependent
public class LateChanges {

    @Inject private RankedChanges changes;

    @Inject private RecipientDirectory people;

    /** Those people whose details differ now from what they were at the closing. */
    Set<AccountId> among(
            Map<AccountId, RankedPerson> persons, VacancyDetails vacancy, RankedList list) {
        Set<AccountId> changed =
                persons.entrySet().stream()
                        .filter(one -> one.getValue().hasChangedFrom(vacancy.closesAt()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(HashSet::new));
        Map<AccountId, List<LateChange>> known =
                changes.between(changed, vacancy.closesAt(), list.madeAt());
        changed.removeIf(person -> isUndone(known.get(person)));
        return changed;
    }

    /** Of changes from before they were kept it is known only that there are some. */
    private static boolean isUndone(@Nullable List<LateChange> all) {
        return all != null && all.isEmpty();
    }

    /** Tells what these people have changed, and which officers have verified it. */
    public Map<AccountId, List<LateLine>> of(
            Collection<AccountId> persons, VacancyDetails vacancy, RankedList list) {
        Map<AccountId, List<LateLine>> lines = new HashMap<>();
        Map<AccountId, String> officers = new HashMap<>();
        changes.between(persons, vacancy.closesAt(), list.madeAt())
                .forEach(
                        (person, all) ->
                                lines.put(
                                        person,
                                        all.stream().map(one -> line(one, officers)).toList()));
        return lines;
    }

    private LateLine line(LateChange change, Map<AccountId, String> officers) {
        AccountId officer = change.verifiedBy();
        return new LateLine(
                change.change(),
                change.changedAt(),
                officer == null ? null : officers.computeIfAbsent(officer, this::nameOf),
                change.verifiedAt());
    }

    private String nameOf(AccountId officer) {
        return people.ofAccount(officer).map(Recipient::fullName).orElse("");
    }

    /** Those of these people whose change that officer has verified. */
    public Set<AccountId> verifiedBy(
            AccountId officer,
            Collection<AccountId> persons,
            VacancyDetails vacancy,
            RankedList list) {
        return changes.verifiedBy(officer, persons, vacancy.closesAt(), list.madeAt());
    }
}
