package ke.cp2.campaign;

import static ke.cp2.campaign.CampaignFixture.AUTHOR;
import static ke.cp2.campaign.CampaignFixture.COLLEAGUE;
import static ke.cp2.campaign.CampaignFixture.NOON;
import static ke.cp2.campaign.CampaignFixture.THRESHOLD;
import static ke.cp2.campaign.CampaignFixture.aPlannedCampaign;
import static ke.cp2.campaign.CampaignFixture.aRunningCampaign;
import static ke.cp2.campaign.CampaignFixture.anApprovedCampaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.security.AccountId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTest {

    @Test
    void noSequenceOfStepsGoesWhereTheTableDoesNotLead() {
        Map<CampaignState, Set<CampaignState>> moves =
                new StateWalk<>(
                                CampaignState.class,
                                CampaignFixture::aPlannedCampaign,
                                Campaign::state)
                        .step(
                                "change",
                                it ->
                                        it.change(
                                                CampaignFixture.terms(),
                                                CampaignFixture.AUTHOR,
                                                CampaignFixture.NOON))
                        .step(
                                "approve",
                                it ->
                                        it.approve(
                                                CampaignFixture.COLLEAGUE,
                                                CampaignFixture.THRESHOLD,
                                                CampaignFixture.THRESHOLD,
                                                CampaignFixture.NOON))
                        .step("start", it -> it.start(17, CampaignFixture.NOON))
                        .step("cannot start", it -> it.refuseStart("Off", CampaignFixture.NOON))
                        .step("pause", it -> it.pause(CampaignCause.OFFICER, "Wait"))
                        .step("resume", Campaign::resume)
                        .step("stop", it -> it.stop("Enough", CampaignFixture.NOON))
                        .step("fail", it -> it.fail("Broke", CampaignFixture.NOON))
                        .step("finish", it -> it.finish(CampaignFixture.NOON))
                        .moves(5);
        moves.forEach(
                (from, reached) ->
                        assertThat(reached).as("from %s", from).allMatch(from::canBecome));
        assertThat(moves.keySet())
                .as("what was walked")
                .containsExactlyInAnyOrder(
                        CampaignState.PLANNED,
                        CampaignState.APPROVED,
                        CampaignState.RUNNING,
                        CampaignState.PAUSED,
                        CampaignState.STOPPED,
                        CampaignState.FAILED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PLANNED  | APPROVED STOPPED
                    APPROVED | PLANNED RUNNING STOPPED FAILED
                    RUNNING  | PAUSED FINISHED STOPPED FAILED
                    PAUSED   | RUNNING FINISHED STOPPED FAILED
                    STOPPED  | PLANNED RUNNING
                    FAILED   | PLANNED RUNNING STOPPED
                    FINISHED | ''
                    """)
    void itsMovesAreTheseAndNoOthers(CampaignState from, String to) {
        EnumSet<CampaignState> reached = EnumSet.noneOf(CampaignState.class);
        for (CampaignState next : CampaignState.values()) {
            if (from.canBecome(next)) {
                reached.add(next);
            }
        }

        assertThat(reached.stream().map(Enum::name).toList())
                .containsExactlyInAnyOrder(to.isEmpty() ? new String[0] : to.split(" "));
    }

    @Test
    void itsAuthorApprovesUpToTheThreshold() {
        Campaign campaign = aPlannedCampaign();

        campaign.approve(AUTHOR, THRESHOLD, THRESHOLD, NOON);

        assertThat(campaign.state()).isEqualTo(CampaignState.APPROVED);
        assertThat(campaign.approvedCount()).isEqualTo(THRESHOLD);
    }

    @Test
    void aboveTheThresholdAnotherApproves() {
        Campaign campaign = aPlannedCampaign();

        assertRefused(
                "campaign.anotherApproves",
                () -> campaign.approve(AUTHOR, THRESHOLD + 1, THRESHOLD, NOON));
        campaign.approve(COLLEAGUE, THRESHOLD + 1, THRESHOLD, NOON);

        assertThat(campaign.state()).isEqualTo(CampaignState.APPROVED);
    }

    @Test
    void aTextThatNamesWhomToPayIsNeverApprovedByItsAuthor() {
        Campaign campaign = aPlannedCampaign();
        CampaignEstimate estimate =
                new CampaignEstimate(
                        1,
                        0,
                        1,
                        1,
                        BigDecimal.ONE,
                        null,
                        THRESHOLD,
                        List.of("522522"),
                        List.of("Wanjiru"));

        assertThat(estimate.isSecondPersonNeeded()).isTrue();
        assertRefused(
                "campaign.anotherApprovesContacts",
                () -> campaign.approve(AUTHOR, estimate.recipients(), estimate.alone(), NOON));
        campaign.approve(COLLEAGUE, estimate.recipients(), estimate.alone(), NOON);

        assertThat(campaign.isApprovedFor(1, estimate.alone())).isTrue();
    }

    @Test
    void neitherItsAuthorNorWhoChangedItLastApprovesIt() {
        Campaign campaign = aPlannedCampaign();
        campaign.change(CampaignFixture.terms(), COLLEAGUE, NOON.plusSeconds(60));

        for (long writer : new long[] {AUTHOR.value(), COLLEAGUE.value()}) {
            assertRefused(
                    "campaign.anotherApproves",
                    () -> campaign.approve(AccountId.of(writer), THRESHOLD + 1, THRESHOLD, NOON));
        }
        campaign.approve(
                AccountId.of(AUTHOR.value() + COLLEAGUE.value()), THRESHOLD + 1, THRESHOLD, NOON);

        assertThat(campaign.state()).isEqualTo(CampaignState.APPROVED);
        assertThat(campaign.isApprovedFor(THRESHOLD + 1, THRESHOLD)).isTrue();
    }

    /** Where there are two officers only, its author answers for all of it by saving it again. */
    @Test
    void twoOfficersFindAWayOnceItsAuthorHasSavedItAgain() {
        Campaign campaign = aPlannedCampaign();
        campaign.change(CampaignFixture.terms(), COLLEAGUE, NOON.plusSeconds(60));
        campaign.change(CampaignFixture.terms(), AUTHOR, NOON.plusSeconds(120));

        assertRefused(
                "campaign.anotherApproves",
                () -> campaign.approve(AUTHOR, THRESHOLD + 1, THRESHOLD, NOON));
        campaign.approve(COLLEAGUE, THRESHOLD + 1, THRESHOLD, NOON);

        assertThat(campaign.isApprovedFor(THRESHOLD + 1, THRESHOLD)).isTrue();
    }

    @Test
    void aChangeTakesTheApprovalAway() {
        Campaign campaign = anApprovedCampaign();

        campaign.change(CampaignFixture.terms(), AUTHOR, NOON);

        assertThat(campaign.state()).isEqualTo(CampaignState.PLANNED);
        assertThat(campaign.approvedCount()).isNull();
        assertRefused("campaign.moveRefused.PLANNED", () -> campaign.start(17, NOON));
    }

    @Test
    void theAuthorsApprovalDoesNotCoverAGrownAudience() {
        Campaign campaign = aPlannedCampaign();
        campaign.approve(AUTHOR, THRESHOLD, THRESHOLD, NOON);

        assertThat(campaign.isApprovedFor(THRESHOLD, THRESHOLD)).isTrue();
        assertThat(campaign.isApprovedFor(THRESHOLD + 1, THRESHOLD)).isFalse();
        assertThat(anApprovedCampaign().isApprovedFor(THRESHOLD * 2, THRESHOLD)).isTrue();
    }

    @Test
    void nobodyApprovesWhatReachesNobody() {
        assertRefused(
                "campaign.nobody", () -> aPlannedCampaign().approve(COLLEAGUE, 0, THRESHOLD, NOON));
    }

    @Test
    void aRunningCampaignKeepsItsTerms() {
        assertRefused(
                "campaign.unchangeable",
                () -> aRunningCampaign().change(CampaignFixture.terms(), AUTHOR, NOON));
    }

    @Test
    void itStartsOnce() {
        assertRefused("campaign.moveRefused.RUNNING", () -> aRunningCampaign().start(18, NOON));
        Campaign stopped = aRunningCampaign();
        stopped.stop("Wrong day", NOON);
        assertRefused("campaign.moveRefused.STOPPED", () -> stopped.start(18, NOON));
    }

    @Test
    void aPauseKeepsItsCauseUntilItGoesOn() {
        Campaign campaign = aRunningCampaign();

        campaign.pause(CampaignCause.BUDGET, null);
        assertThat(campaign.cause()).isEqualTo(CampaignCause.BUDGET);

        campaign.resume();
        assertThat(campaign.state()).isEqualTo(CampaignState.RUNNING);
        assertThat(campaign.cause()).isNull();
    }

    @Test
    void whatWasStoppedGoesOn() {
        Campaign campaign = aRunningCampaign();
        campaign.stop("Wrong day", NOON);
        assertThat(campaign.reason()).isEqualTo("Wrong day");
        assertThat(campaign.finishedAt()).isEqualTo(NOON);

        campaign.resume();

        assertThat(campaign.state()).isEqualTo(CampaignState.RUNNING);
        assertThat(campaign.finishedAt()).isNull();
    }

    @Test
    void whatCouldNotStartIsPlannedAgain() {
        Campaign campaign = anApprovedCampaign();
        campaign.refuseStart("campaign.overBudget", NOON);

        assertRefused("campaign.stateRefused", campaign::resume);
        campaign.change(CampaignFixture.terms(), AUTHOR, NOON);

        assertThat(campaign.state()).isEqualTo(CampaignState.PLANNED);
    }

    @Test
    void itIsDueAtItsTimeOnceItIsApproved() {
        Campaign campaign =
                Campaign.planned(CampaignFixture.terms("Hello", NOON, null), AUTHOR, NOON);
        assertThat(campaign.isDue(NOON)).isFalse();

        campaign.approve(COLLEAGUE, 1, THRESHOLD, NOON);

        assertThat(campaign.isDue(NOON.minusSeconds(1))).isFalse();
        assertThat(campaign.isDue(NOON)).isTrue();
        assertThat(anApprovedCampaign().isDue(NOON)).as("without a time").isFalse();
    }

    @Test
    void aFinishedCampaignGetsNoBudget() {
        Campaign campaign = aRunningCampaign();
        campaign.grant(new BigDecimal("500"));
        assertThat(campaign.budget()).isEqualByComparingTo("500");
        assertRefused("campaign.budgetRange", () -> campaign.grant(BigDecimal.ZERO));

        campaign.finish(NOON);

        assertRefused("campaign.unchangeable", () -> campaign.grant(BigDecimal.TEN));
    }

    private static void assertRefused(String key, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
