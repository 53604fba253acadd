package ke.cp2.profile.school;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a school's name that tell it from others. People leave out "Secondary School", and
 * lists shorten it.
 */
record SchoolName(Set<String> words) {

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

    static SchoolName of(String written) {
        Set<String> all =
                Arrays.stream(
                                Normalizer.normalize(written, Normalizer.Form.NFD)
                                        .replaceAll("[\\p{M}'\u2018\u2019\u02bc`\u00b4]", "")
                                        .toLowerCase(Locale.ROOT)
                                        .split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.equals("saint") ? "st" : word)
                        .collect(Collectors.toSet());
        Set<String> telling = new HashSet<>(all);
        telling.removeAll(ANY);
        return new SchoolName(telling.isEmpty() ? all : telling);
    }

    /** Tells whether both may be one school: what one of them says, the other says too. */
    boolean isLike(SchoolName other) {
        return !words.isEmpty()
                && !other.words.isEmpty()
                && (words.containsAll(other.words) || other.words.containsAll(words));
    }
}
