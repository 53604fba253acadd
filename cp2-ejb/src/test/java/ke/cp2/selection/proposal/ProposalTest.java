package ke.cp2.selection.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ke.cp2.application.decision.Decision;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.StateWalk;
import ke.cp2.security.AccountId;
import ke.cp2.selection.list.RankedList;
import ke.cp2.vacancy.VacancyId;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");
    private static final AccountId FIRST = AccountId.of(7);
    private static final AccountId SECOND = AccountId.of(8);

    /** A list of five for two posts and one place on the reserve list. */
    private static final class FiveApplicants extends RankedList {

        @Override
        public long id() {
            return 3;
        }

        @Override
        public VacancyId vacancyId() {
            return VacancyId.of(1);
        }

        @Override
        public String standing() {
            return "SUBMITTED:5:15 held:0";
        }

        @Override
        public int posts() {
            return 2;
        }

        @Override
        public int reserves() {
            return 1;
        }

        @Override
        public int ranked() {
            return 5;
        }
    }

    private static Proposal proposal() {
        RankedList list = new FiveApplicants();
        return Proposal.of(
                list,
                List.of(),
                ProposedOutcomes.of(5, 5, 2, 1, Map.of()),
                "By the points.",
                FIRST,
                NOW);
    }

    @Test
    void noSequenceOfStepsDecidesWithoutASecondOfficer() {
        assertThat(
                        new StateWalk<>(
                                        ProposalState.class,
                                        ProposalTest::proposal,
                                        Proposal::state)
                                .step("approve", one -> one.approve(SECOND, List.of(), NOW))
                                .step("approve the own", one -> one.approve(FIRST, List.of(), NOW))
                                .step(
                                        "approve the own verification",
                                        one -> one.approve(SECOND, List.of(2), NOW))
                                .step("refuse", one -> one.refuse(SECOND, "No", NOW))
                                .step("refuse the own", one -> one.refuse(FIRST, "No", NOW))
                                .step("withdraw", one -> one.withdraw(FIRST, "Wrong", NOW))
                                .step("withdraw another's", one -> one.withdraw(SECOND, "No", NOW))
                                .step("carry out", Proposal::done)
                                .moves(4))
                .isEqualTo(
                        Map.of(
                                ProposalState.PROPOSED,
                                Set.of(
                                        ProposalState.APPROVED,
                                        ProposalState.REFUSED,
                                        ProposalState.WITHDRAWN),
                                ProposalState.APPROVED,
                                Set.of(ProposalState.DONE)));
    }

    @Test
    void whoHasVerifiedALateChangeDoesNotApproveAndReadsThePlaces() {
        Proposal proposal = proposal();
        assertThatThrownBy(() -> proposal.approve(SECOND, List.of(5, 2), NOW))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> {
                            assertThat(refused.key()).isEqualTo("selection.verifierApproves");
                        });
        assertThat(proposal.state()).isEqualTo(ProposalState.PROPOSED);
        proposal.refuse(SECOND, "Somebody else has to look", NOW);
        assertThat(proposal.state()).isEqualTo(ProposalState.REFUSED);
    }

    @Test
    void noActCarriesItOutBeforeSomebodyAgrees() {
        assertThat(proposal().actIfAny(Decision.SUCCESSFUL)).isEmpty();
    }
}
