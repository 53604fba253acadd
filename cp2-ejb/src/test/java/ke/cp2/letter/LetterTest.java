package ke.cp2.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import ke.cp2.letter.print.LetterCode;
import ke.cp2.letter.print.LetterContents;
import ke.cp2.letter.print.LetterReference;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
    private static final AccountId OFFICER = AccountId.of(1);
    private static final StatedReason WHY = StatedReason.of("Another centre");

    private static Letter letter() {
        return Letter.of(
                8,
                new LetterContents(
                        "Wanjiru Otieno",
                        null,
                        null,
                        "254722645678",
                        "Thika West",
                        "KCSE",
                        2026,
                        "INV",
                        "22105001",
                        "Mwangaza Secondary School",
                        "022",
                        "02207",
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 27),
                        450),
                1,
                2,
                LetterReference.of("KCSE", "INV", 2026, 1),
                LetterCode.next(),
                StatedReason.NONE,
                OFFICER,
                NOW);
    }

    @Test
    void noSequenceOfStepsLeavesItsEnd() {
        assertThat(
                        new StateWalk<>(LetterState.class, LetterTest::letter, Letter::state)
                                .step("revoke", letter -> letter.revoke(OFFICER, WHY, NOW))
                                .step("replace", letter -> letter.replace(OFFICER, WHY, NOW))
                                .moves(3))
                .isEqualTo(
                        Map.of(
                                LetterState.VALID,
                                Set.of(LetterState.REPLACED, LetterState.REVOKED)));
    }
}
