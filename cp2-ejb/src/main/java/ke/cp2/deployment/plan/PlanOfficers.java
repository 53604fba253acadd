package ke.cp2.deployment.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ke.cp2.deployment.SeedOrigin;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Names the officers of a plan, and counts the places that it did not decide about itself.
 *
 * @param orderedBy "" when the officer has no name
 * @param changedBy who changed it by hand last, or null when nobody has
 * @param decidedBy who approved or refused it, or null when nobody has
 * @param byHand the places that officers decided by hand, in it or in one before it
 * @param byVacancy the places of people whose vacancy was for that centre
 * @param seedOrigin whether whoever ordered it typed its seed, or null when that was not kept
 */
public record PlanOfficers(
        String orderedBy,
        @Nullable String changedBy,
        @Nullable String decidedBy,
        int byHand,
        int byVacancy,
        @Nullable SeedOrigin seedOrigin)
        implements Serializable {

    static PlanOfficers of(
            Ids ids, Map<AccountId, String> names, int byVacancy, @Nullable SeedOrigin seedOrigin) {
        return new PlanOfficers(
                names.getOrDefault(ids.orderer(), ""),
                name(ids.changer(), names),
                name(ids.decider(), names),
                ids.byHand(),
                byVacancy,
                seedOrigin);
    }

    private static @Nullable String name(
            @Nullable AccountId officer, Map<AccountId, String> names) {
        return officer == null ? null : names.getOrDefault(officer, "");
    }

    /** Gives the key of what is said about the seed. */
    public String seedKey() {
        return seedOrigin == null ? "seed.unknown" : "seed." + seedOrigin;
    }

    /** Tells whether a hand or a vacancy decided about any place. */
    public boolean isBound() {
        return byHand + byVacancy > 0;
    }

    /** The officers before they are named. */
    record Ids(
            AccountId orderer,
            @Nullable AccountId changer,
            @Nullable AccountId decider,
            int byHand) {

        /**
         * Finds them.
         *
         * @param fixed how many places each officer decided by hand
         */
        static Ids of(PlacePlan plan, AccountId orderer, Map<AccountId, Integer> fixed) {
            AccountId last = plan.madeBy();
            boolean changed = !last.equals(orderer) || fixed.containsKey(last);
            return new Ids(
                    orderer,
                    changed ? last : null,
                    plan.decidedBy(),
                    fixed.values().stream().mapToInt(Integer::intValue).sum());
        }

        List<AccountId> all() {
            return Stream.of(orderer, changer, decider)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }
}
