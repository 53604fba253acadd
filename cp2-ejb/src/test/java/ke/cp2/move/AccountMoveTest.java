package ke.cp2.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class AccountMoveTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final AccountId PERSON = AccountId.of(1);
    private static final AccountId DUPLICATE = AccountId.of(2);
    private static final AccountId ASKING = AccountId.of(3);
    private static final AccountId DECIDING = AccountId.of(4);

    @Test
    void noSequenceOfStepsLeavesItsEnd() {
        Instant late = NOW.plus(Duration.ofDays(7));
        assertThat(
                        new StateWalk<>(MoveState.class, AccountMoveTest::asked, AccountMove::state)
                                .step("approve", move -> move.approve(DECIDING, NOW))
                                .step("approve late", move -> move.approve(DECIDING, late))
                                .step("approve the own", move -> move.approve(ASKING, NOW))
                                .step("refuse", move -> move.refuse(DECIDING, "Not now", NOW))
                                .step("expire", move -> move.expire(late))
                                .moves(4))
                .isEqualTo(
                        Map.of(
                                MoveState.WAITING,
                                Set.of(MoveState.APPROVED, MoveState.REFUSED, MoveState.EXPIRED)));
    }

    @Test
    void needsDocumentsAndAReason() {
        assertRefused("move.documentsMissing", () -> move(List.of(), "Stolen"));
        assertRefused("move.reasonMissing", () -> move(List.of(MoveDocument.PASSPORT), " "));
        assertRefused(
                "platform.reasonTooLong",
                () -> move(List.of(MoveDocument.PASSPORT), "x".repeat(501)));
    }

    @Test
    void isDecidedByAnotherOfficerOnceAndInTime() {
        AccountMove move = asked();
        assertRefused("move.secondOfficer", () -> move.approve(ASKING, NOW));
        assertRefused("move.ownAccount", () -> move.approve(PERSON, NOW));
        assertRefused("move.ownAccount", () -> move.approve(DUPLICATE, NOW));
        assertRefused("move.reasonMissing", () -> move.refuse(DECIDING, null, NOW));
        assertRefused(
                "move.notWaiting", () -> move.approve(DECIDING, NOW.plus(Duration.ofDays(7))));
        move.approve(DECIDING, NOW.plus(Duration.ofDays(6)));
        assertRefused("move.notWaiting", () -> move.refuse(DECIDING, "Too late", NOW));
    }

    @Test
    void endsWhenNobodyDecides() {
        AccountMove move = asked();
        assertThat(move.expire(NOW.plus(Duration.ofDays(6)))).isFalse();
        assertThat(move.expire(NOW.plus(Duration.ofDays(7)))).isTrue();
        assertThat(move.expire(NOW.plus(Duration.ofDays(8)))).isFalse();
    }

    private static AccountMove asked() {
        AccountMove move = move(List.of(MoveDocument.NATIONAL_ID), "Stolen");
        move.askedBy(ASKING, NOW, Duration.ofDays(7));
        return move;
    }

    private static AccountMove move(List<MoveDocument> seen, String reason) {
        return new AccountMove(
                PERSON,
                DUPLICATE,
                MobileNumber.of("254715000001"),
                MobileNumber.of("254715000002"),
                seen,
                reason);
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(action::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
