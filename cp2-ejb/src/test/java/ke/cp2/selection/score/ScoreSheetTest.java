package ke.cp2.selection.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Optional;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.selection.score.SheetChange.Line;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static final Instant CLOSING = Instant.parse("2026-10-01T14:00:00Z");

    private static final StatedReason WHY = StatedReason.of("Years at work counted twice.");

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
    void anEditionThatWaitsComesIntoForceByAnotherOfficerOnly() {
        Instant asked = CLOSING.plusSeconds(60);
        Instant agreed = CLOSING.plusSeconds(600);
        AccountId setter = AccountId.of(7);
        AccountId second = AccountId.of(8);
        ScoreSheet waiting = sheet(2, 30, 60).waiting(WHY);
        assertThat(waiting.isInForce()).isFalse();
        refuses("selection.sheetOwn", () -> waiting.approve(setter, false, agreed));
        refuses("selection.sheetApplicant", () -> waiting.approve(second, true, agreed));
        refuses("selection.sheetOwn", () -> waiting.refuse(setter, StatedReason.NONE, agreed));
        refuses("selection.sheetOther", () -> waiting.withdraw(second, agreed));
        waiting.approve(second, false, agreed);
        assertThat(waiting.isInForce()).isTrue();
        assertThat(waiting.madeAt()).as("since then it is in force").isEqualTo(agreed);
        assertThat(waiting.askedAt()).isEqualTo(asked);
        assertThat(waiting.answeredBy()).isEqualTo(second);
        refuses("selection.sheetAnswered", () -> waiting.approve(second, false, agreed));
        refuses("selection.sheetAnswered", () -> waiting.withdraw(setter, agreed));

        ScoreSheet refused = sheet(2, 30, 60).waiting(WHY);
        refused.refuse(second, StatedReason.of("Why?"), agreed);
        assertThat(refused.isInForce()).isFalse();
        assertThat(refused.answer()).isEqualTo("Why?");
        ScoreSheet withdrawn = sheet(2, 30, 60).waiting(WHY);
        withdrawn.withdraw(setter, agreed);
        assertThat(withdrawn.isInForce()).isFalse();
        assertThat(sheet(1, 25, -60).isInForce()).isTrue();
    }

    @Test
    void theSecondOfficerReadsOldAndNewPointsSideBySide() throws ReflectiveOperationException {
        Optional<ScoreSheet> before = Optional.of(sheet(1, 25, -60));
        ScoreSheet waiting = sheet(2, 30, 60).waiting(WHY);
        Field id = ScoreSheet.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(waiting, 5L);
        SheetChange change = SheetChange.of(waiting, before, "Officer", false, null);
        assertThat(change.lines()).hasSize(Criterion.values().length).noneMatch(Line::changed);
        assertThat(change.percentChanged()).isTrue();
        assertThat(change.percentBefore()).isEqualTo(25);
        assertThat(change.percent()).isEqualTo(30);
        assertThat(change.reason()).isEqualTo(WHY.text());
        assertThat(change.twoThirdsChanged()).isFalse();
        SheetChange first = SheetChange.of(waiting, Optional.empty(), "Officer", false, null);
        assertThat(first.before()).isZero();
        assertThat(first.lines()).allMatch(Line::changed);
    }

    private static void refuses(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
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
