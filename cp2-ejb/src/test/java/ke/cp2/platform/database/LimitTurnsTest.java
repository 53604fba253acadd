package ke.cp2.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitTurnsTest {

    @Test
    void whoeverCountsTheSameTakesTheSameRowsInTheSameOrder() {
        assertThat(LimitTurns.rows("network", "block").toArray())
                .isSorted()
                .isEqualTo(LimitTurns.rows("block", "network").toArray());
        assertThat(LimitTurns.rows("network", "network").toArray()).as("once").hasSize(1);
    }

    @Test
    void thereIsARowForEverything() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(LimitTurns.rows("value " + i).toArray()[0])
                    .isBetween(0, LimitTurns.ROWS - 1);
        }
    }
}
