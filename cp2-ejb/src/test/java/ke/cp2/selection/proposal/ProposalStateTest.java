package ke.cp2.selection.proposal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ke.cp2.platform.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalStateTest {

    @Test
    void whileItWaitsNothingElseIsDecided() {
        assertThatThrownBy(ProposalState.PROPOSED::refuseOthers)
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("selection.otherDecision.PROPOSED");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "APPROVED"})
    void whileItIsOpenTheVacancyIsNotCancelled(ProposalState state) {
        assertThatThrownBy(state::refuseCancelling)
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("selection.keepsVacancy." + state);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "REFUSED", "WITHDRAWN"})
    void onceAnsweredItLeavesOthersAlone(ProposalState state) {
        assertThatCode(state::refuseOthers).doesNotThrowAnyException();
        assertThatCode(state::refuseCancelling).doesNotThrowAnyException();
    }
}
