package ke.cp2.selection.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import ke.cp2.profile.value.Gender;
import ke.cp2.selection.list.RankedOrder.Entry;
import ke.cp2.selection.list.RankedOrder.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankedOrderTest {

    private final List<Entry> entries = new ArrayList<>();

    private void add(int points, Gender gender) {
        add(points, gender, null);
    }

    private void add(int points, Gender gender, String lot) {
        entries.add(new Entry(entries.size() + 1, points, gender, false, lot));
    }

    private void addBarred(int points) {
        entries.add(new Entry(entries.size() + 1, points, Gender.FEMALE, true, null));
    }

    private RankedOrder order(int posts, int reserves) {
        return RankedOrder.of(entries, posts, reserves, true);
    }

    private static List<Long> ids(RankedOrder order) {
        return order.placed().stream().map(placed -> placed.entry().id()).toList();
    }

    @Test
    void morePointsComeFirstAndEqualOnesInTheOrderOfTheirLots() {
        add(50, Gender.MALE, "b");
        add(70, Gender.MALE, "c");
        add(50, Gender.FEMALE, "a");
        add(50, Gender.MALE, "ba");
        RankedOrder order = order(2, 1);
        assertThat(ids(order)).containsExactly(2L, 3L, 1L, 4L);
        assertThat(order.placed()).extracting(Placed::place).containsExactly(1, 2, 3, 4);
        assertThat(order.tied()).isZero();
        assertThat(order.lots()).isEqualTo(4);
    }

    @Test
    void whoMayGetNoPostStandsBehindAllOthers() {
        addBarred(90);
        add(10, Gender.MALE);
        addBarred(95);
        RankedOrder order = order(3, 3);
        assertThat(ids(order)).containsExactly(2L, 3L, 1L);
        assertThat(order.barred()).isEqualTo(2);
    }

    @Test
    void eachPlaceCountsTheWomenAndMenUpToIt() {
        add(30, Gender.MALE);
        add(90, Gender.FEMALE);
        add(60, null);
        add(50, Gender.FEMALE);
        addBarred(95);
        assertThat(order(4, 0).placed())
                .extracting(Placed::soFar)
                .containsExactly(
                        new GenderMix(1, 0, 0),
                        new GenderMix(1, 0, 1),
                        new GenderMix(2, 0, 1),
                        new GenderMix(2, 1, 1),
                        new GenderMix(3, 1, 1));
    }

    @Test
    void theOrderDoesNotDependOnHowTheyAreGiven() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            add(
                    random.nextInt(8),
                    random.nextBoolean() ? Gender.FEMALE : Gender.MALE,
                    String.valueOf(random.nextInt(1_000_000)));
        }
        RankedOrder first = order(9, 3);
        Collections.shuffle(entries, random);
        RankedOrder second = order(9, 3);
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(second.mark()).isEqualTo(first.mark());
        entries.remove(0);
        assertThat(order(9, 3).mark()).isNotEqualTo(first.mark());
    }

    /** Of six posts at least two go to each gender. */
    @Test
    void whoIsShortMovesUpAndTheLastOfTheOthersMovesDown() {
        for (int points = 90; points > 80; points--) {
            add(points, Gender.MALE);
        }
        add(70, Gender.FEMALE);
        add(60, Gender.FEMALE);
        add(50, Gender.FEMALE);
        RankedOrder order = order(6, 2);
        assertThat(ids(order).subList(0, 9)).containsExactly(1L, 2L, 3L, 4L, 11L, 12L, 5L, 6L, 7L);
        assertThat(order.placed().get(4))
                .satisfies(
                        up -> {
                            assertThat(up.place()).isEqualTo(5);
                            assertThat(up.byPoints()).isEqualTo(11);
                            assertThat(up.isMoved()).isTrue();
                        });
        assertThat(order.placed().get(6).byPoints()).isEqualTo(5);
        assertThat(order.moved()).isEqualTo(8);
        assertThat(RankedOrder.of(entries, 6, 2, false).moved()).isZero();
    }

    @Test
    void theRuleGoesAsFarAsThereAreApplicants() {
        add(90, Gender.MALE);
        add(80, Gender.MALE);
        add(70, Gender.MALE);
        add(60, Gender.MALE);
        assertThat(order(3, 1).moved()).isZero();
        add(10, Gender.FEMALE);
        assertThat(ids(order(3, 1))).containsExactly(1L, 2L, 5L, 3L, 4L);
        addBarred(5);
        assertThat(ids(order(4, 1))).containsExactly(1L, 2L, 3L, 5L, 4L, 6L);
    }

    @Test
    void nobodyOfAGenderThatIsShortItselfMakesRoom() {
        add(90, null);
        add(80, null);
        add(70, Gender.MALE);
        add(60, Gender.FEMALE);
        assertThat(ids(order(3, 1))).containsExactly(1L, 3L, 4L, 2L);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 1", "4, 2", "6, 2", "7, 3", "100, 34"})
    void aPartOfAThirdIsAWholeOne(int posts, int fewest) {
        assertThat(RankedOrder.fewest(posts)).isEqualTo(fewest);
    }

    /** No gender has more than two thirds, whatever comes, where both have applied enough. */
    @Test
    void noGenderHasMoreThanTwoThirds() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            entries.clear();
            int women = 10 + random.nextInt(20);
            for (int i = 0; i < 60; i++) {
                add(random.nextInt(50), i < women ? Gender.FEMALE : Gender.MALE);
            }
            int posts = 3 + random.nextInt(20);
            long chosen =
                    order(posts, 5).placed().subList(0, posts).stream()
                            .filter(placed -> placed.entry().gender() == Gender.FEMALE)
                            .count();
            assertThat(3 * chosen).isBetween((long) posts, 2L * posts);
        }
    }

    @Test
    void equalPointsAcrossTheEndOfThePostsNeedLots() {
        add(90, Gender.MALE);
        add(80, Gender.MALE);
        add(80, Gender.FEMALE);
        add(70, Gender.MALE);
        assertThat(order(2, 1).tied()).isEqualTo(2);
        assertThat(order(2, 1).tiedAtBorder()).isEqualTo(2);
    }

    @Test
    void equalPointsWithinTheReserveListAndAtItsEndNeedLotsToo() {
        add(90, Gender.MALE);
        add(80, Gender.MALE);
        add(80, Gender.FEMALE);
        add(70, Gender.MALE);
        add(70, Gender.MALE);
        RankedOrder within = order(1, 2);
        assertThat(within.tied()).isEqualTo(2);
        assertThat(within.tiedAtBorder()).isZero();
        RankedOrder atEnd = order(3, 1);
        assertThat(atEnd.tied()).isEqualTo(2);
        assertThat(atEnd.tiedAtBorder()).isZero();
    }

    @Test
    void equalPointsThatDecideNothingNeedNone() {
        add(90, Gender.MALE);
        add(90, Gender.MALE);
        add(80, Gender.MALE);
        add(10, Gender.MALE);
        add(10, Gender.MALE);
        addBarred(80);
        assertThat(order(2, 1).tied()).isZero();
    }

    @Test
    void aTieInWhichOneLotIsMissingIsNotBroken() {
        add(80, Gender.MALE, "a");
        add(80, Gender.FEMALE);
        assertThat(order(1, 0).tied()).isEqualTo(2);
    }
}
