package ke.cp2.profile.likeness;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import ke.cp2.profile.VerifyingProfiles;
import ke.cp2.profile.value.Masked;
import ke.cp2.security.AccountId;

/** Gives the accounts that may be one person's as pages of officers name them. */
@Dependent
public class LikelyAccounts {

    /** So many are named; whoever shares more has a number that is no sign. */
    public static final int NAMED = 10;

    @Inject private Likenesses likenesses;
    @Inject private VerifyingProfiles verifying;

    /**
     * The accounts that may be those of these people, the strongest signs first. The use case that
     * asks has found out whether the caller may see these people.
     *
     * @param kept chooses those of the other accounts that count
     */
    public Map<AccountId, List<LikelySame>> of(
            Collection<AccountId> people, UnaryOperator<Set<AccountId>> kept) {
        Map<AccountId, Map<AccountId, FoundSigns>> found = likenesses.of(people);
        Set<AccountId> counting = kept.apply(Likenesses.others(found));
        found.values().forEach(likely -> likely.keySet().retainAll(counting));
        Map<AccountId, Likenesses.Facts> facts = likenesses.facts(Likenesses.others(found));
        Map<AccountId, List<LikelySame>> rows = new HashMap<>();
        found.forEach(
                (person, likely) -> {
                    likely.keySet().retainAll(facts.keySet());
                    if (!likely.isEmpty()) {
                        rows.put(person, rows(likely, facts));
                    }
                });
        return rows;
    }

    private List<LikelySame> rows(
            Map<AccountId, FoundSigns> likely, Map<AccountId, Likenesses.Facts> facts) {
        return likely.entrySet().stream()
                .sorted(ORDER)
                .limit(NAMED)
                .map(one -> row(one, Objects.requireNonNull(facts.get(one.getKey()))))
                .toList();
    }

    private static final Comparator<Map.Entry<AccountId, FoundSigns>> ORDER =
            Comparator.<Map.Entry<AccountId, FoundSigns>, LikenessSign>comparing(
                            one -> one.getValue().strongest())
                    .thenComparing(one -> -one.getValue().count())
                    .thenComparing(one -> one.getKey().value());

    private LikelySame row(Map.Entry<AccountId, FoundSigns> likely, Likenesses.Facts facts) {
        boolean readable = verifying.isReadable(likely.getKey());
        return new LikelySame(
                likely.getKey().value(),
                readable ? facts.name() : Masked.initials(facts.name()),
                facts.countyCode(),
                facts.subCountyCode(),
                verifying.isInReach(likely.getKey()),
                List.copyOf(likely.getValue().own()),
                List.copyOf(likely.getValue().ofOther()),
                likely.getValue().claimedAt());
    }
}
