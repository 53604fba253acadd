package ke.cp2.selection.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static final Instant CLOSING = Instant.parse("2026-10-01T14:00:00Z");

    private static ScoreSheet sheet(int edition, int reservePercent, long secondsAfterClosing) {
        SheetTerms first = SheetTerms.first();
        return new ScoreSheet(
                1,
                "INV",
                edition,
                new SheetTerms(first.settings(), reservePercent, first.twoThirds()),
                AccountId.of(7),
                CLOSING.plusSeconds(secondsAfterClosing));
    }

    @Test
    void valuesThatWerePutBackAfterTheClosingAreNotNew() {
        Optional<ScoreSheet> inForce = Optional.of(sheet(1, 25, -60));
        assertThat(sheet(2, 30, 60).isNewSince(CLOSING, inForce)).isTrue();
        assertThat(sheet(3, 25, 120).isNewSince(CLOSING, inForce)).isFalse();
        assertThat(sheet(1, 25, 60).isNewSince(CLOSING, Optional.empty())).isTrue();
        assertThat(sheet(1, 30, -120).isNewSince(CLOSING, inForce)).as("of a draw").isFalse();
    }
}
