package ke.cp2.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T09:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void isNotKnownAtFirst() {
        pace.see(NOON, 100);

        assertThat(pace.perSecond()).isZero();
        assertThat(pace.end(NOON, 50)).isNull();
    }

    @Test
    void isWhatWasDoneInTheTime() {
        pace.see(NOON, 100);
        pace.see(NOON.plusSeconds(2), 300);

        assertThat(pace.perSecond()).isEqualTo(100);
        assertThat(pace.end(NOON.plusSeconds(2), 1000)).isEqualTo(NOON.plusSeconds(12));
    }

    @Test
    void forgetsWhatIsLongAgo() {
        pace.see(NOON, 0);
        pace.see(NOON.plusSeconds(40), 4000);
        pace.see(NOON.plusSeconds(60), 4200);

        assertThat(pace.perSecond()).isEqualTo(10);
    }

    @Test
    void hasNoEndWhenNothingIsLeftOrNothingMoves() {
        pace.see(NOON, 100);
        pace.see(NOON.plusSeconds(2), 100);
        assertThat(pace.end(NOON, 50)).isNull();

        pace.see(NOON.plusSeconds(4), 200);
        assertThat(pace.end(NOON, 0)).isNull();
    }
}
