package ke.cp2.profile.school;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of a school's name that tell it from others. People leave out "Secondary School", and
 * lists shorten it.
 */
public record SchoolName(Set<String> words) {

    /** Names are compared for a nation at once, and there are as many as schools. */
    private static final int MOST_KEPT = 50_000;

    private static final Map<String, SchoolName> KEPT = new ConcurrentHashMap<>();

    private static final Set<String> ANY =
            Set.of(
                    "school",
                    "schools",
                    "sch",
                    "secondary",
                    "sec",
                    "primary",
                    "pri",
                    "prim",
                    "high",
                    "junior",
                    "mixed",
                    "day",
                    "boarding",
                    "the",
                    "and",
                    "of",
                    "shule",
                    "ya",
                    "msingi",
                    "sekondari",
                    "upili");

    /** More words than tell a school apart only make a search longer. */
    private static final int SOUGHT = 6;

    private static final String SAINT = "st";

    /** The name that somebody has written. */
    public static SchoolName of(String written) {
        SchoolName kept = KEPT.get(written);
        if (kept != null) {
            return kept;
        }
        SchoolName read = read(written);
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        KEPT.put(written, read);
        return read;
    }

    private static SchoolName read(String written) {
        Set<String> all =
                Arrays.stream(
                                Normalizer.normalize(written, Normalizer.Form.NFD)
                                        .replaceAll("[\\p{M}'\u2018\u2019\u02bc`\u00b4]", "")
                                        .toLowerCase(Locale.ROOT)
                                        .split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.equals("saint") ? SAINT : word)
                        .collect(Collectors.toSet());
        Set<String> telling = new HashSet<>(all);
        telling.removeAll(ANY);
        return new SchoolName(Set.copyOf(telling.isEmpty() ? all : telling));
    }

    /**
     * The parts that a name has of which somebody wrote the words, in any order. Lists write "St."
     * and "Saint", "Marys" and "Mary's".
     */
    static List<String> sought(String written) {
        Set<String> words = of(written).words();
        return words.stream()
                .filter(word -> words.size() == 1 || !word.equals(SAINT))
                .map(word -> word.length() > 3 ? word.replaceFirst("s$", "") : word)
                .sorted()
                .limit(SOUGHT)
                .toList();
    }

    /** Tells whether both may be one school: what one of them says, the other says too. */
    public boolean isLike(SchoolName other) {
        return !words.isEmpty()
                && !other.words.isEmpty()
                && (words.containsAll(other.words) || other.words.containsAll(words));
    }

    /** Tells whether both say the same words. */
    public boolean isSame(SchoolName other) {
        return !words.isEmpty() && words.equals(other.words);
    }

    /** The longest of its words: what to look for in a list; "" when it has none. */
    String longest() {
        return words.stream()
                .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
