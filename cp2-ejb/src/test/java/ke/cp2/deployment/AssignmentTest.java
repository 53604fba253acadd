package ke.cp2.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    private static final long FREE = 1L << 61;
    private static final long NO = Assignment.FORBIDDEN;

    @Test
    void aColumnGoesWhereAllTogetherPayLeast() {
        Assignment solved = Assignment.solve(new long[][] {{1, 2}, {1, 9}}, 2, FREE);

        assertThat(solved.columnOf(0)).isEqualTo(1);
        assertThat(solved.columnOf(1)).isZero();
        assertThat(solved.isProven()).isTrue();
        assertThat(solved.extra(1, 1)).as("what the other place would cost all").isEqualTo(7);
    }

    @Test
    void asManyRowsAsPossibleAreFilledBeforeCostsCount() {
        long[][] costs = {{1, NO}, {2, 1L << 50}};

        Assignment solved = Assignment.solve(costs, 2, FREE);

        assertThat(solved.columnOf(0)).isZero();
        assertThat(solved.columnOf(1)).isEqualTo(1);
        assertThat(solved.isProven()).isTrue();
    }

    @Test
    void aRowStaysFreeWhereThatCostsLess() {
        Assignment solved = Assignment.solve(new long[][] {{5, 6}, {7, 3}}, 2, 4);

        assertThat(solved.columnOf(0)).isEqualTo(-1);
        assertThat(solved.columnOf(1)).isEqualTo(1);
        assertThat(solved.isProven()).isTrue();
    }

    @Test
    void whoCompetesWithAFreeRowIsNamed() {
        long[][] costs = {{1, 2, NO, NO}, {2, 1, NO, NO}, {3, 3, NO, NO}, {1, 1, 1, NO}};

        Assignment solved = Assignment.solve(costs, 4, FREE);

        assertThat(solved.columnOf(2)).isEqualTo(-1);
        assertThat(solved.competitors(2).stream()).containsExactly(0, 1, 2);
    }

    @Test
    void nothingToAssignIsAssigned() {
        assertThat(Assignment.solve(new long[0][], 0, FREE).isProven()).isTrue();
        assertThat(Assignment.solve(new long[][] {{}}, 0, FREE).columnOf(0)).isEqualTo(-1);
        assertThat(Assignment.solve(new long[][] {{NO, NO}}, 2, FREE).columnOf(0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void nothingCostsLessThanWhatWasFound(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 300; round++) {
            int columns = Math.max(1, size + random.nextInt(3) - 1);
            long[][] costs = new long[size][columns];
            for (long[] row : costs) {
                Arrays.setAll(row, i -> random.nextInt(3) == 0 ? NO : random.nextInt(9));
            }
            long free = random.nextBoolean() ? FREE : 5;

            Assignment solved = Assignment.solve(costs, columns, free);

            assertThat(solved.isProven()).isTrue();
            assertThat(cost(solved, costs, free))
                    .as(Arrays.deepToString(costs))
                    .isEqualTo(least(costs, 0, new boolean[columns], free));
        }
    }

    private static long cost(Assignment solved, long[][] costs, long free) {
        long sum = 0;
        for (int row = 0; row < costs.length; row++) {
            int column = solved.columnOf(row);
            sum += column < 0 ? Math.min(free, 1000) : costs[row][column];
        }
        return sum;
    }

    /** Tries all there is. */
    private static long least(long[][] costs, int row, boolean[] taken, long free) {
        if (row == costs.length) {
            return 0;
        }
        long best = Math.min(free, 1000) + least(costs, row + 1, taken, free);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column] && costs[row][column] != NO) {
                taken[column] = true;
                best = Math.min(best, costs[row][column] + least(costs, row + 1, taken, free));
                taken[column] = false;
            }
        }
        return best;
    }
}
