package ke.cp2.selection.proposal;

import static ke.cp2.application.decision.Decision.RESERVE;
import static ke.cp2.application.decision.Decision.SUCCESSFUL;
import static ke.cp2.application.decision.Decision.UNSUCCESSFUL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import ke.cp2.application.decision.Decision;
import org.junit.jupiter.api.Test;

class ProposedOutcomesTest {

    private static final int RANKED = 8;

    /** Three posts, two places on the reserve list; the last of eight may get no post. */
    private static ProposedOutcomes of(Map<Integer, Decision> departures) {
        return ProposedOutcomes.of(RANKED, 7, 3, 2, departures);
    }

    private static List<Decision> all(ProposedOutcomes outcomes) {
        return IntStream.rangeClosed(1, RANKED).mapToObj(outcomes::at).toList();
    }

    private static void assertCounts(ProposedOutcomes outcomes) {
        for (Decision outcome : List.of(SUCCESSFUL, RESERVE, UNSUCCESSFUL)) {
            assertThat(outcomes.count(outcome))
                    .as(outcome.name())
                    .isEqualTo((int) all(outcomes).stream().filter(outcome::equals).count());
        }
    }

    @Test
    void theFirstGetThePostsAndTheNextComeOntoTheReserveList() {
        ProposedOutcomes plain = of(Map.of());
        assertThat(all(plain))
                .containsExactly(
                        SUCCESSFUL,
                        SUCCESSFUL,
                        SUCCESSFUL,
                        RESERVE,
                        RESERVE,
                        UNSUCCESSFUL,
                        UNSUCCESSFUL,
                        UNSUCCESSFUL);
        assertThat(plain.differing(plain)).isEmpty();
        assertCounts(plain);
    }

    @Test
    void nobodyTakesThePostOfWhoKeepsAPlace() {
        ProposedOutcomes plain = of(Map.of());
        assertThat(of(Map.of(7, SUCCESSFUL)).holding(Set.of(3)).takenFromKept(plain))
                .as("the third post goes to place 7")
                .hasValue(3);
        assertThat(of(Map.of(7, RESERVE)).holding(Set.of(5)).takenFromKept(plain)).hasValue(5);
        assertThat(of(Map.of(7, SUCCESSFUL)).holding(Set.of(1)).takenFromKept(plain))
                .as("the first post stays")
                .isEmpty();
        assertThat(of(Map.of(2, UNSUCCESSFUL)).holding(Set.of(4)).takenFromKept(plain))
                .as("who moves up loses nothing")
                .isEmpty();
    }

    @Test
    void whoKeepsAPlaceWaitsAndNobodyMovesUpForIt() {
        ProposedOutcomes outcomes = of(Map.of()).holding(Set.of(2, 5, 8));
        assertThat(List.of(SUCCESSFUL, RESERVE, UNSUCCESSFUL))
                .extracting(outcomes::count)
                .containsExactly(2, 1, 2);
        assertThat(IntStream.rangeClosed(1, RANKED).filter(outcomes::givesSomething))
                .containsExactly(1, 3, 4);
        assertThat(outcomes.gives(UNSUCCESSFUL, 8)).isFalse();
        assertThat(outcomes.gives(UNSUCCESSFUL, 7)).isTrue();
        assertThat(outcomes.summary())
                .as("another one to read")
                .isNotEqualTo(of(Map.of()).summary());
    }

    @Test
    void aPostThatSomebodyIsNotGivenGoesToTheNext() {
        ProposedOutcomes outcomes = of(Map.of(2, UNSUCCESSFUL));
        assertThat(all(outcomes))
                .containsExactly(
                        SUCCESSFUL,
                        UNSUCCESSFUL,
                        SUCCESSFUL,
                        SUCCESSFUL,
                        RESERVE,
                        RESERVE,
                        UNSUCCESSFUL,
                        UNSUCCESSFUL);
        assertThat(outcomes.differing(of(Map.of()))).containsExactly(2, 4, 6);
        assertCounts(outcomes);
    }

    @Test
    void whoIsTakenInPushesTheLastOneOut() {
        ProposedOutcomes outcomes = of(Map.of(7, SUCCESSFUL));
        assertThat(all(outcomes))
                .containsExactly(
                        SUCCESSFUL,
                        SUCCESSFUL,
                        RESERVE,
                        RESERVE,
                        UNSUCCESSFUL,
                        UNSUCCESSFUL,
                        SUCCESSFUL,
                        UNSUCCESSFUL);
        assertThat(outcomes.differing(of(Map.of()))).containsExactly(3, 5, 7);
        assertCounts(outcomes);
    }

    @Test
    void whoGetsWhatTheOrderGivesAnywayDiffersFromNothing() {
        assertThat(of(Map.of(4, RESERVE)).differing(of(Map.of()))).isEmpty();
        assertCounts(of(Map.of(4, RESERVE)));
    }

    @Test
    void allPostsCanGoAgainstTheOrder() {
        ProposedOutcomes outcomes = of(Map.of(5, SUCCESSFUL, 6, SUCCESSFUL, 7, SUCCESSFUL));
        assertThat(outcomes.chosenTo()).isZero();
        assertThat(all(outcomes))
                .containsExactly(
                        RESERVE,
                        RESERVE,
                        UNSUCCESSFUL,
                        UNSUCCESSFUL,
                        SUCCESSFUL,
                        SUCCESSFUL,
                        SUCCESSFUL,
                        UNSUCCESSFUL);
        assertCounts(outcomes);
    }

    @Test
    void whereFewApplyNobodyIsLeft() {
        ProposedOutcomes outcomes = ProposedOutcomes.of(2, 2, 3, 2, Map.of());
        assertThat(outcomes.count(SUCCESSFUL)).isEqualTo(2);
        assertThat(outcomes.count(RESERVE)).isZero();
        assertThat(outcomes.count(UNSUCCESSFUL)).isZero();
    }

    private static OptionalInt needless(List<Map.Entry<Integer, Decision>> inTurn) {
        return ProposedOutcomes.needless(RANKED, 7, 3, 2, inTurn);
    }

    @Test
    void aDepartureToWhatTheOrderGivesIsNeedless() {
        assertThat(needless(List.of(Map.entry(2, SUCCESSFUL)))).hasValue(2);
        assertThat(needless(List.of(Map.entry(1, UNSUCCESSFUL), Map.entry(4, SUCCESSFUL))))
                .hasValue(4);
        assertThat(needless(List.of(Map.entry(4, SUCCESSFUL), Map.entry(1, UNSUCCESSFUL))))
                .isEmpty();
    }

    @Test
    void aDepartureKeepsSomebodyWhomAnotherOnePushesOut() {
        assertThat(needless(List.of(Map.entry(7, SUCCESSFUL), Map.entry(3, SUCCESSFUL)))).isEmpty();
    }

    @Test
    void theSameOutcomesAreWrittenTheSameWay() {
        assertThat(of(Map.of(7, SUCCESSFUL, 2, RESERVE)).summary())
                .isEqualTo(of(Map.of(2, RESERVE, 7, SUCCESSFUL)).summary())
                .isNotEqualTo(of(Map.of(7, SUCCESSFUL, 2, UNSUCCESSFUL)).summary());
    }
}
