package ke.cp2.application.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.standing.HandApproval;
import ke.cp2.platform.BusinessException;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionActTest {

    private static final AccountId DECIDER = AccountId.of(1);
    private static final AccountId PUBLISHER = AccountId.of(2);
    private static final AccountId SECOND = AccountId.of(3);
    private static final Instant NOW = Instant.parse("2026-10-01T06:00:00Z");

    @ParameterizedTest
    @EnumSource(Decision.class)
    void eachOutcomeWaitsForASecondOfficerAndAShortlistDoesNot(Decision decision) {
        assertThat(act(decision).isWaiting()).isEqualTo(decision != Decision.SHORTLIST);
    }

    @Test
    void whatTwoOfficersAgreedOnByAListNeedsNobodyMore() {
        DecisionAct act = act(Decision.SUCCESSFUL);
        act.agreed();
        assertThat(act.isWaiting()).isFalse();
        assertThat(act.approval()).isNull();
        assertThat(act.isByHand()).isFalse();
    }

    @Test
    void itIsApprovedByWhomeverNeitherDecidedNorPublishedNorApplied() {
        DecisionAct act = act(Decision.SUCCESSFUL);
        assertThat(act.obstacleToApproval(SECOND, PUBLISHER, false))
                .as("it is still being carried out")
                .contains("application.handUnfinished");
        act.decided(1);
        act.finish(NOW);
        assertThat(act.obstacleToApproval(DECIDER, PUBLISHER, false))
                .contains("application.handOwn");
        assertThat(act.obstacleToApproval(PUBLISHER, PUBLISHER, false))
                .contains("application.handPublisher");
        assertThat(act.obstacleToApproval(SECOND, PUBLISHER, true))
                .contains("application.ownApplication");
        assertThat(act.obstacleToApproval(SECOND, null, false)).isEmpty();

        act.approve(SECOND, PUBLISHER, false, NOW);
        assertThat(act.approval()).isEqualTo(HandApproval.APPROVED);
        assertThat(act.answeredBy()).isEqualTo(SECOND);
        refuses("application.handAnswered", () -> act.approve(SECOND, null, false, NOW));
        refuses("application.handAnswered", () -> act.refuse(SECOND, "Why", NOW));
    }

    @Test
    void whoRefusesItTakesItBackAndNobodyElseDoes() {
        DecisionAct act = act(Decision.RESERVE);
        refuses("application.handOwn", () -> act.refuse(DECIDER, "Why", NOW));
        act.refuse(SECOND, "Why", NOW);
        assertThat(act.approval()).isEqualTo(HandApproval.REFUSED);
        assertThat(act.takenBackAt()).isEqualTo(NOW);
        act.checkTakenBackBy(SECOND);
        act.checkTakenBackBy(DECIDER);
        refuses("application.takeBackOther", () -> act.checkTakenBackBy(PUBLISHER));
    }

    @Test
    void whatASecondOfficerApprovedNobodyTakesBackAlone() {
        DecisionAct act = act(Decision.SUCCESSFUL);
        act.decided(1);
        act.finish(NOW);
        assertThat(act.isUndoableBy(DECIDER)).isTrue();
        assertThat(act.isUndoableBy(SECOND)).isFalse();
        act.checkTakenBackBy(DECIDER);
        act.approve(SECOND, PUBLISHER, false, NOW);
        assertThat(act.isUndoableBy(DECIDER)).isFalse();
        refuses("application.handApproved", () -> act.checkTakenBackBy(DECIDER));
        refuses("application.handApproved", () -> act.checkTakenBackBy(SECOND));
    }

    @Test
    void nothingWaitsOfWhichNothingIsLeft() {
        DecisionAct act = act(Decision.SUCCESSFUL);
        act.decided(2);
        act.finish(NOW);
        act.wentBack(1, "Why", NOW);
        assertThat(act.isWaiting()).isTrue();
        act.wentBack(1, "Why", NOW);
        assertThat(act.isWaiting()).isFalse();
        assertThat(act.approval()).isNull();

        DecisionAct empty = act(Decision.SUCCESSFUL);
        empty.finish(NOW);
        assertThat(empty.isWaiting()).as("all of them were left alone").isFalse();
    }

    private static DecisionAct act(Decision decision) {
        DecisionForm form = new DecisionForm();
        form.setDecision(decision);
        form.setReason("Why");
        return DecisionAct.of(
                VacancyId.of(9), DECIDER, ApplicantFilter.of("KCSE-2026-INV-1"), form, 2, NOW);
    }

    private static void refuses(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
