package ke.cp2.deployment.terms;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ke.cp2.deployment.DeploymentTerms;
import ke.cp2.platform.RecordChanges;
import org.jspecify.annotations.Nullable;

/**
 * Tells what other terms of a series change.
 *
 * @param paid so many published vacancies say another rate afterwards
 * @param asking whether people count on the terms of before: then an officer confirms the others,
 *     and says why
 */
public record TermsPreview(List<Change> changes, long paid, boolean asking)
        implements Serializable {

    static final String DAY = "tellOn";

    static final String RATE = "rates";

    public TermsPreview {
        changes = List.copyOf(changes);
    }

    /**
     * Says of one of the terms what it was and what it becomes: a number, a day, or null for none.
     *
     * @param name of a weight, {@code tellOn} or {@code rates}
     * @param position whose rate it is, or null
     */
    public record Change(
            String name,
            @Nullable String position,
            @Nullable Serializable before,
            @Nullable Serializable after)
            implements Serializable {

        private String inCodes() {
            return name + ": " + (position == null ? "" : position + ' ') + before + " -> " + after;
        }
    }

    /** Holds all terms of a series. */
    record All(DeploymentTerms weights, @Nullable LocalDate day, Map<String, Integer> rates) {}

    /**
     * Compares terms.
     *
     * @param published so many published vacancies there are, by position
     */
    static TermsPreview of(All before, All wanted, Map<String, Long> published) {
        List<Change> changes = new ArrayList<>();
        if (!Objects.equals(before.day, wanted.day)) {
            changes.add(new Change(DAY, null, before.day, wanted.day));
        }
        long paid = 0;
        TreeSet<String> positions = new TreeSet<>(before.rates.keySet());
        positions.addAll(wanted.rates.keySet());
        for (String position : positions) {
            Integer was = before.rates.get(position);
            Integer becomes = wanted.rates.get(position);
            if (!Objects.equals(was, becomes)) {
                changes.add(new Change(RATE, position, was, becomes));
                paid += published.getOrDefault(position, 0L);
            }
        }
        RecordChanges.between(before.weights, wanted.weights)
                .forEach(
                        one ->
                                changes.add(
                                        new Change(
                                                one.name(),
                                                null,
                                                (Integer) one.before(),
                                                (Integer) one.after())));
        return new TermsPreview(
                changes,
                paid,
                !changes.isEmpty() && published.values().stream().anyMatch(count -> count > 0));
    }

    /** Gives the changes for the audit trail: {@code bandKm: 5 -> 6; rates: INV 650 -> 700}. */
    String inCodes() {
        return changes.stream().map(Change::inCodes).collect(Collectors.joining("; "));
    }
}
