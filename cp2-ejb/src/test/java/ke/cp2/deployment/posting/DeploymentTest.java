package ke.cp2.deployment.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class DeploymentTest {

    private static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
    private static final AccountId MAKER = AccountId.of(1);
    private static final AccountId APPROVER = AccountId.of(2);
    private static final StatedReason ILL = StatedReason.of("Ill");

    private static final Posting POSTING =
            new Posting(5, 6, AccountId.of(7), "32005101", "Ziwa Heri", "032", "03205", "INV", 3);

    private static Deployment deployment() {
        return Deployment.of(POSTING, 8L, MAKER, APPROVER, NOW);
    }

    private static void assertRefused(String key, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void noSequenceOfStepsLeavesItsEnd() {
        assertThat(
                        new StateWalk<>(
                                        DeploymentState.class,
                                        DeploymentTest::deployment,
                                        Deployment::state)
                                .step("tell", deployment -> deployment.tell(NOW))
                                .step("replace", moved -> moved.replace(MAKER, ILL, NOW))
                                .step("revoke", moved -> moved.revoke(MAKER, ILL, NOW))
                                .step("go over", moved -> moved.goOverTo(AccountId.of(9)))
                                .moves(4))
                .isEqualTo(
                        Map.of(
                                DeploymentState.APPLIED,
                                Set.of(
                                        DeploymentState.TOLD,
                                        DeploymentState.REPLACED,
                                        DeploymentState.REVOKED),
                                DeploymentState.TOLD,
                                Set.of(DeploymentState.REPLACED, DeploymentState.REVOKED)));
    }

    @Test
    void needsTwoOfficers() {
        assertRefused(
                "deployment.secondOfficer", () -> Deployment.of(POSTING, null, MAKER, MAKER, NOW));
    }

    @Test
    void isToldOnce() {
        Deployment deployment = deployment();
        assertThat(deployment.state()).isEqualTo(DeploymentState.APPLIED);
        assertThat(deployment.tell(NOW)).isTrue();
        assertThat(deployment.tell(NOW)).isFalse();
        assertThat(deployment.state()).isEqualTo(DeploymentState.TOLD);
    }

    @Test
    void endsOnceAndIsNotToldAfterwards() {
        Deployment replaced = deployment();
        replaced.replace(MAKER, ILL, NOW);
        assertThat(replaced.state()).isEqualTo(DeploymentState.REPLACED);
        assertThat(replaced.state().isLive()).isFalse();
        assertThat(replaced.tell(NOW)).isFalse();
        assertRefused("deployment.ended.REPLACED", () -> replaced.revoke(MAKER, ILL, NOW));

        Deployment revoked = deployment();
        revoked.tell(NOW);
        revoked.revoke(MAKER, ILL, NOW);
        assertRefused("deployment.ended.REVOKED", () -> revoked.replace(MAKER, ILL, NOW));
    }

    @Test
    void givesOtherPeopleTheSameSeat() {
        Posting next = deployment().seatFor(60, AccountId.of(70));
        assertThat(next.seat()).isEqualTo("5:32005101:INV:3").isEqualTo(POSTING.seat());
        assertThat(next.person()).isEqualTo("5:70");
    }
}
