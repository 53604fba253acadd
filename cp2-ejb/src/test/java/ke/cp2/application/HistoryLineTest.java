package ke.cp2.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryLineTest {

    private static final HistoryLine SUBMITTED = line(ApplicationState.SUBMITTED, null);
    private static final HistoryLine DECIDED = line(ApplicationState.SUCCESSFUL, null);
    private static final HistoryLine TAKEN_BACK =
            line(ApplicationState.SUBMITTED, HistoryKind.TAKEN_BACK);
    private static final HistoryLine BROUGHT_OVER =
            line(ApplicationState.SUBMITTED, HistoryKind.BROUGHT_OVER);

    @Test
    void theApplicantReadsNoDecisionThatIsNotToldYet() {
        assertThat(HistoryLine.forApplicant(List.of(SUBMITTED, DECIDED), false))
                .containsExactly(SUBMITTED);
        assertThat(HistoryLine.forApplicant(List.of(SUBMITTED, DECIDED), true))
                .containsExactly(SUBMITTED, DECIDED);
    }

    @Test
    void norWhenItWasBroughtOverMeanwhile() {
        assertThat(HistoryLine.forApplicant(List.of(SUBMITTED, DECIDED, BROUGHT_OVER), false))
                .containsExactly(SUBMITTED, BROUGHT_OVER);
        assertThat(
                        HistoryLine.forApplicant(
                                List.of(SUBMITTED, DECIDED, BROUGHT_OVER, TAKEN_BACK), true))
                .containsExactly(SUBMITTED, BROUGHT_OVER);
    }

    private static HistoryLine line(ApplicationState state, HistoryKind kind) {
        return new HistoryLine(state, Instant.EPOCH, "Somebody", false, null, kind);
    }
}
