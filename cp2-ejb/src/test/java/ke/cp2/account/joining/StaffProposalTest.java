package ke.cp2.account.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.MobileNumber;
import ke.cp2.security.AccountId;
import ke.cp2.security.Role;
import org.junit.jupiter.api.Test;

class StaffProposalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATE = NOW.plus(Duration.ofDays(7));
    private static final AccountId PROPOSING = AccountId.of(3);
    private static final AccountId DECIDING = AccountId.of(4);

    @Test
    void noSequenceOfStepsLeavesItsEnd() {
        assertThat(
                        new StateWalk<>(
                                        JoiningState.class,
                                        StaffProposalTest::proposed,
                                        StaffProposal::state)
                                .step("approve", one -> one.approve(DECIDING, false, true, NOW))
                                .step(
                                        "approve late",
                                        one -> one.approve(DECIDING, false, true, LATE))
                                .step(
                                        "approve the own",
                                        one -> one.approve(PROPOSING, false, true, NOW))
                                .step(
                                        "approve of a thief",
                                        one -> one.approve(DECIDING, false, false, NOW))
                                .step("refuse", one -> one.refuse(DECIDING, "Not now", NOW))
                                .step("expire", one -> one.expire(LATE))
                                .moves(4))
                .isEqualTo(
                        Map.of(
                                JoiningState.WAITING,
                                Set.of(
                                        JoiningState.APPROVED,
                                        JoiningState.REFUSED,
                                        JoiningState.EXPIRED)));
    }

    @Test
    void isDecidedByASecondPersonOnceAndInTime() {
        StaffProposal one = proposed();
        assertRefused("account.secondPerson", () -> one.approve(PROPOSING, false, true, NOW));
        assertRefused("account.proposerShut", () -> one.approve(DECIDING, false, false, NOW));
        assertRefused("account.proposalOver", () -> one.approve(DECIDING, false, true, LATE));
        assertRefused("account.reasonMissing", () -> one.refuse(DECIDING, " ", NOW));
        assertThat(one.approve(DECIDING, false, true, NOW).role()).isEqualTo(Role.COUNCIL_OFFICER);
        assertRefused("account.proposalOver", () -> one.refuse(DECIDING, "Too late", NOW));
    }

    @Test
    void nobodyDecidesForWhoProposedThemOrWhomTheyProposed() {
        assertRefused("account.oneAnother", () -> proposed().approve(DECIDING, true, true, NOW));
    }

    @Test
    void whoProposedItMayTakeItBack() {
        StaffProposal one = proposed();
        one.refuse(PROPOSING, "A wrong number", NOW);
        assertThat(one.state()).isEqualTo(JoiningState.REFUSED);
    }

    private static StaffProposal proposed() {
        return new StaffProposal(
                MobileNumber.of("254715000001"),
                "Amani Mpya",
                Role.COUNCIL_OFFICER,
                null,
                PROPOSING,
                NOW,
                Duration.ofDays(7));
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(action::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
