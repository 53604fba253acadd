package ke.cp2.application;

import static ke.cp2.application.ApplicationState.ACCEPTED;
import static ke.cp2.application.ApplicationState.CANCELLED;
import static ke.cp2.application.ApplicationState.COMPLETED;
import static ke.cp2.application.ApplicationState.DECLINED;
import static ke.cp2.application.ApplicationState.DEPLOYED;
import static ke.cp2.application.ApplicationState.EXPIRED;
import static ke.cp2.application.ApplicationState.OFFERED;
import static ke.cp2.application.ApplicationState.REPLACED;
import static ke.cp2.application.ApplicationState.RESERVE;
import static ke.cp2.application.ApplicationState.SHORTLISTED;
import static ke.cp2.application.ApplicationState.SUBMITTED;
import static ke.cp2.application.ApplicationState.SUCCESSFUL;
import static ke.cp2.application.ApplicationState.UNSUCCESSFUL;
import static ke.cp2.application.ApplicationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ke.cp2.application.decision.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationStateTest {

    /** The table of docs/adr/0006, with what docs/adr/0042 adds. */
    private static final Map<ApplicationState, Set<ApplicationState>> MOVES =
            Map.of(
                    SUBMITTED,
                            Set.of(
                                    WITHDRAWN,
                                    SHORTLISTED,
                                    SUCCESSFUL,
                                    RESERVE,
                                    UNSUCCESSFUL,
                                    CANCELLED),
                    WITHDRAWN, Set.of(SUBMITTED),
                    SHORTLISTED, Set.of(SUCCESSFUL, RESERVE, UNSUCCESSFUL, CANCELLED),
                    SUCCESSFUL, Set.of(OFFERED, CANCELLED),
                    RESERVE, Set.of(OFFERED, CANCELLED),
                    OFFERED, Set.of(ACCEPTED, DECLINED, EXPIRED, CANCELLED),
                    ACCEPTED, Set.of(DEPLOYED, REPLACED, CANCELLED),
                    DEPLOYED, Set.of(REPLACED, COMPLETED));

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void goesOnlyWhereTheTableSays(ApplicationState state) {
        Set<ApplicationState> reached =
                Arrays.stream(ApplicationState.values())
                        .filter(state::canBecome)
                        .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(MOVES.getOrDefault(state, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void waitsForADecisionWhileAnOfficerCanTakeOne(ApplicationState state) {
        boolean decidable =
                Arrays.stream(Decision.values()).map(Decision::state).anyMatch(state::canBecome);
        assertThat(state.isUndecided()).isEqualTo(decidable);
        assertThat(ApplicationState.undecided().contains(state)).isEqualTo(decidable);
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void isReopenedWhenItHasAnOutcomeThatNothingFollowed(ApplicationState state) {
        assertThat(state.isReopenable())
                .isEqualTo(Set.of(SUCCESSFUL, RESERVE, UNSUCCESSFUL).contains(state));
    }
}
