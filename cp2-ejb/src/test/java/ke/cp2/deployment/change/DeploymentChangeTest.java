package ke.cp2.deployment.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import ke.cp2.application.ApplicationState;
import ke.cp2.deployment.posting.DeploymentState;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import org.junit.jupiter.api.Test;

class DeploymentChangeTest {

    private static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
    private static final AccountId MAKER = AccountId.of(1);
    private static final AccountId APPROVER = AccountId.of(2);
    private static final StatedReason WHY = StatedReason.of("Broke a leg");

    private static final PostedPerson LEAVER =
            new PostedPerson(
                    4,
                    7,
                    "APP-2222-2222",
                    null,
                    null,
                    null,
                    "254700000001",
                    "INV",
                    5,
                    "KCSE",
                    2026,
                    LocalDate.of(2026, 11, 2),
                    LocalDate.of(2026, 11, 20),
                    "32005101",
                    "Ziwa Heri",
                    "032",
                    "03205",
                    DeploymentState.TOLD,
                    NOW,
                    NOW,
                    null,
                    ApplicationState.ACCEPTED,
                    null);

    private static DeploymentChange change() {
        return DeploymentChange.of(
                LEAVER, AbsenceCause.ILL, WHY, 60L, StatedReason.NONE, MAKER, NOW);
    }

    private static void assertRefused(String key, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void needsTwoOfficers() {
        assertRefused("deployment.secondOfficer", () -> change().approve(MAKER, NOW));
        assertRefused("deployment.change.own", () -> change().refuse(MAKER, WHY, NOW));
        DeploymentChange approved = change();
        approved.approve(APPROVER, NOW);
        assertThat(approved.state()).isEqualTo(ChangeState.DONE);
        assertThat(approved.decidedBy()).isEqualTo(APPROVER);
    }

    @Test
    void noSequenceOfStepsGoesWhereTheTableDoesNotLead() {
        Map<ChangeState, Set<ChangeState>> moves =
                new StateWalk<>(
                                ChangeState.class,
                                DeploymentChangeTest::change,
                                DeploymentChange::state)
                        .refusedBy(IllegalStateException.class)
                        .step("approve", it -> it.approve(APPROVER, NOW))
                        .step("approve the own", it -> it.approve(MAKER, NOW))
                        .step("refuse", it -> it.refuse(APPROVER, WHY, NOW))
                        .step("refuse the own", it -> it.refuse(MAKER, WHY, NOW))
                        .step("withdraw", it -> it.withdraw(MAKER, WHY, NOW))
                        .step("withdraw another's", it -> it.withdraw(APPROVER, WHY, NOW))
                        .step("offer", it -> it.offered(9))
                        .step("take", DeploymentChange::taken)
                        .step("leave free", DeploymentChange::leftFree)
                        .moves(5);

        assertThat(moves)
                .containsOnly(
                        Map.entry(
                                ChangeState.PROPOSED,
                                EnumSet.of(
                                        ChangeState.DONE,
                                        ChangeState.REFUSED,
                                        ChangeState.WITHDRAWN)),
                        Map.entry(ChangeState.DONE, EnumSet.of(ChangeState.OFFERED)),
                        Map.entry(
                                ChangeState.OFFERED,
                                EnumSet.of(ChangeState.DONE, ChangeState.LEFT_FREE)));
    }

    /** Whose offer was answered is not asked once more by the same change. */
    @Test
    void isOfferedOnce() {
        DeploymentChange taken = change();
        taken.approve(APPROVER, NOW);
        taken.offered(9);
        taken.taken();
        assertThatThrownBy(() -> taken.offered(10)).isInstanceOf(IllegalStateException.class);
        assertThat(taken.state()).isEqualTo(ChangeState.DONE);
    }

    @Test
    void isDecidedOnce() {
        assertRefused("deployment.change.others", () -> change().withdraw(APPROVER, WHY, NOW));
        DeploymentChange withdrawn = change();
        withdrawn.withdraw(MAKER, WHY, NOW);
        assertRefused("deployment.change.over.WITHDRAWN", () -> withdrawn.approve(APPROVER, NOW));
        DeploymentChange refused = change();
        refused.refuse(APPROVER, WHY, NOW);
        assertRefused("deployment.change.over.REFUSED", () -> refused.withdraw(MAKER, WHY, NOW));
        DeploymentChange offered = change();
        offered.approve(APPROVER, NOW);
        offered.offered(9);
        assertRefused("deployment.change.over.OFFERED", () -> offered.approve(APPROVER, NOW));
        assertThat(offered.state().isApproved()).isTrue();
        offered.leftFree();
        assertThat(offered.state()).isEqualTo(ChangeState.LEFT_FREE);
    }

    @Test
    void keepsThePostOnlyOfWhoMustNotBeAtThisCentre() {
        for (AbsenceCause cause : AbsenceCause.values()) {
            assertThat(cause.keepsPost()).isEqualTo(cause == AbsenceCause.INTEREST);
        }
    }

    @Test
    void nobodyCanHaveStayedAwayBeforeTheStart() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        for (AbsenceCause cause : AbsenceCause.values()) {
            assertThat(cause.isPossible(start, start)).isTrue();
            assertThat(cause.isPossible(start, start.minusDays(1)))
                    .isEqualTo(cause != AbsenceCause.NEVER_CAME);
        }
    }

    @Test
    void aPlaceThatIsFreeAlreadyIsNotLeftToNobody() {
        ChangeForm form = new ChangeForm();
        form.setReplacement(ChangeForm.NOBODY);
        form.setCause(AbsenceCause.ILL);
        assertThat(form.requiredReplacement()).isNull();
        form.setCause(AbsenceCause.FREE_PLACE);
        assertRefused("deployment.change.replacementMissing", form::requiredReplacement);
    }

    @Test
    void saysWhenTheOneWhoWasToComeHasAnOfferByNow() {
        assertThat(row(change(), ApplicationState.RESERVE).isOfferedElsewhere()).isFalse();
        assertThat(row(change(), ApplicationState.OFFERED).isOfferedElsewhere()).isTrue();
        DeploymentChange approved = change();
        approved.approve(APPROVER, NOW);
        approved.offered(9);
        assertThat(row(approved, ApplicationState.OFFERED).isOfferedElsewhere())
                .as("its own offer")
                .isFalse();
    }

    private static ChangeRow row(DeploymentChange change, ApplicationState coming) {
        try {
            Field id = DeploymentChange.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(change, 3L);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return change.row(
                new DeploymentChange.Seat("32005101", "Ziwa Heri", "INV"),
                new ChangeRow.Person(7, "APP-2222-2222", null, ApplicationState.DEPLOYED),
                Map.of(60L, new ChangeRow.Person(8, "APP-3333-3333", null, coming)),
                Map.of(),
                APPROVER);
    }
}
