package ke.cp2.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkilledPlacesTest {

    private static final Skills NONE = Skills.NONE;
    private static final Skills READS = new Skills(true, false);
    private static final Skills SIGNS = new Skills(false, true);
    private static final Skills BOTH = new Skills(true, true);

    /** Writes what each place asks for, in its order: r, s, b for both, - for nothing. */
    private static String asking(
            int posts, int reading, int signing, Map<Integer, Skills> standing, Integer... first) {
        Map<Integer, Skills> asked =
                new SkilledPlaces(posts, reading, signing)
                        .asking(standing, first.length == 0 ? null : first[0]);
        return IntStream.rangeClosed(1, posts)
                .mapToObj(number -> letter(asked.getOrDefault(number, NONE)))
                .collect(Collectors.joining());
    }

    private static String letter(Skills asked) {
        return switch (asked.name()) {
            case "BRAILLE" -> "r";
            case "SIGN_LANGUAGE" -> "s";
            case "BOTH" -> "b";
            default -> "-";
        };
    }

    @Test
    void whereNobodyStandsTheFirstReadAndTheLastSign() {
        assertThat(asking(5, 2, 1, Map.of())).isEqualTo("rr--s");
        assertThat(asking(2, 1, 2, Map.of())).as("one does both").isEqualTo("bs");
        assertThat(asking(1, 1, 1, Map.of())).isEqualTo("b");
        assertThat(asking(3, 0, 0, Map.of())).isEqualTo("---");
    }

    @Test
    void whoeverReadsAndStandsThereIsTheReader() {
        assertThat(asking(4, 1, 0, Map.of(3, READS))).isEqualTo("--r-");
        assertThat(asking(4, 2, 0, Map.of(1, NONE, 3, READS))).isEqualTo("-rr-");
        assertThat(asking(4, 0, 1, Map.of(1, SIGNS))).isEqualTo("s---");
    }

    /** A person without the skill hides no missing reader while a place is free. */
    @Test
    void whatIsMissingIsLookedForOnFreePlaces() {
        assertThat(asking(3, 1, 0, Map.of(1, NONE))).isEqualTo("-r-");
        assertThat(asking(3, 0, 1, Map.of(3, NONE))).isEqualTo("-s-");
        assertThat(asking(4, 1, 0, Map.of(1, NONE), 4)).as("that is filled").isEqualTo("---r");
        assertThat(asking(4, 1, 0, Map.of(1, READS), 4)).as("nothing lacks").isEqualTo("r---");
    }

    @Test
    void whereNoPlaceIsFreeSomebodyHasToBeReplaced() {
        assertThat(asking(2, 1, 0, Map.of(1, NONE, 2, NONE))).isEqualTo("r-");
        assertThat(asking(2, 1, 0, Map.of(1, SIGNS, 2, NONE)))
                .as("not the one who signs")
                .isEqualTo("-r");
        assertThat(asking(2, 1, 1, Map.of(1, NONE, 2, NONE))).isEqualTo("rs");
        assertThat(asking(2, 1, 1, Map.of(1, NONE)))
                .as("no free place is closed to all but those who do both")
                .isEqualTo("sr");
    }

    @Test
    void twoPlacesAreForTwoPeople() {
        assertThat(asking(2, 1, 1, Map.of(1, BOTH, 2, READS))).isEqualTo("sr");
        assertThat(asking(2, 1, 1, Map.of(1, BOTH, 2, NONE))).isEqualTo("rs");
        assertThat(asking(2, 2, 1, Map.of(1, BOTH, 2, READS))).isEqualTo("br");
    }

    @Test
    void whatSomebodyLacksIsWhatThePlaceAsksFor() {
        assertThat(BOTH.without(READS)).isEqualTo(SIGNS);
        assertThat(READS.without(BOTH).isNothing()).isTrue();
        assertThat(SIGNS.without(READS).name()).isEqualTo("SIGN_LANGUAGE");
    }
}
