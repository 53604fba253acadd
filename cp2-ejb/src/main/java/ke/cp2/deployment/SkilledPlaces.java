package ke.cp2.deployment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says which places of a position at a centre ask for a skill. The candidates need people, not
 * places: whoever has the skill and stands there is one of them, on whatever place. The others are
 * looked for on free places, as long as there are any; only what these cannot take falls to places
 * where somebody without the skill stands, who then has to be replaced.
 *
 * @param posts how many places there are
 * @param reading how many of their people have to read braille
 * @param signing how many have to sign
 */
public record SkilledPlaces(int posts, int reading, int signing) {

    /**
     * Gives what each place asks for, by its number.
     *
     * @param standing what those can do who stand there, by their places; a free one is not in it
     * @param first the free place that asks first, or null: the one that is to be filled
     */
    public Map<Integer, Skills> asking(Map<Integer, Skills> standing, @Nullable Integer first) {
        List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, posts).boxed().toList());
        Set<Integer> braille =
                chosen(numbers, reading, number -> forBraille(standing.get(number)), first);
        // Who signs sits behind them: a small centre has somebody who does both.
        Collections.reverse(numbers);
        Set<Integer> sign =
                chosen(
                        numbers,
                        signing,
                        number ->
                                forSign(standing.get(number))
                                        + (braille.contains(number) ? BOTH : 0),
                        first);
        return numbers.stream()
                .collect(
                        Collectors.toMap(
                                number -> number,
                                number ->
                                        new Skills(
                                                braille.contains(number), sign.contains(number))));
    }

    private static final int FREE = 2;
    private static final int BOTH = 10;

    /** Somebody who signs, too, is left to those who sign where another one reads braille. */
    private static int forBraille(@Nullable Skills standing) {
        if (standing == null) {
            return FREE;
        }
        int unskilled = standing.signLanguage() ? FREE + 2 : FREE + 1;
        return standing.braille() ? (standing.signLanguage() ? 1 : 0) : unskilled;
    }

    private static int forSign(@Nullable Skills standing) {
        if (standing == null) {
            return FREE;
        }
        return standing.signLanguage() ? 0 : FREE + 1;
    }

    private static Set<Integer> chosen(
            List<Integer> numbers,
            int wanted,
            ToIntFunction<Integer> turn,
            @Nullable Integer first) {
        return numbers.stream()
                .sorted(
                        Comparator.comparingInt(turn)
                                .thenComparing(number -> !number.equals(first)))
                .limit(wanted)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
