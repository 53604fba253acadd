package ke.cp2.application.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.typed.StatedReason;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyId;
import org.junit.jupiter.api.Test;

/** A vacancy on which people count ends when two officers agree. */
class EndingRequestTest {

    private static final AccountId ASKER = AccountId.of(1);
    private static final AccountId PUBLISHER = AccountId.of(2);
    private static final AccountId SECOND = AccountId.of(3);
    private static final Instant NOW = Instant.parse("2026-10-01T06:00:00Z");
    private static final Instant END = Instant.parse("2026-10-05T06:00:00Z");

    @Test
    void itIsApprovedByWhomeverNeitherAskedNorPublishedNorApplied() {
        EndingRequest request = closing();
        refuses("application.endingOwn", () -> request.approve(ASKER, PUBLISHER, false, END, NOW));
        refuses(
                "application.endingPublisher",
                () -> request.approve(PUBLISHER, PUBLISHER, false, END, NOW));
        refuses(
                "application.endingApplicant",
                () -> request.approve(SECOND, PUBLISHER, true, END, NOW));
        assertThat(request.state()).isEqualTo(EndingState.WAITING);

        request.approve(SECOND, null, false, END.plusSeconds(60), NOW);
        assertThat(request.state()).isEqualTo(EndingState.APPROVED);
        assertThat(request.answeredBy()).isEqualTo(SECOND);
        assertThat(request.closesAt()).as("when it closes").isEqualTo(END.plusSeconds(60));
        refuses("application.endingAnswered", () -> request.approve(SECOND, null, false, END, NOW));
        refuses("application.endingAnswered", () -> request.withdraw(ASKER, NOW));
    }

    @Test
    void whoAskedTakesItBackAndOthersRefuseIt() {
        EndingRequest request = closing();
        refuses("application.endingOwn", () -> request.refuse(ASKER, StatedReason.of("Why"), NOW));
        refuses("application.endingOther", () -> request.withdraw(SECOND, NOW));
        request.withdraw(ASKER, NOW);
        assertThat(request.state()).isEqualTo(EndingState.WITHDRAWN);
        refuses(
                "application.endingAnswered",
                () -> request.refuse(SECOND, StatedReason.of("Why"), NOW));

        EndingRequest refused =
                EndingRequest.cancel(VacancyId.of(9), StatedReason.of("No need."), ASKER, NOW);
        refused.refuse(PUBLISHER, StatedReason.of("There is a need."), NOW);
        assertThat(refused.state()).isEqualTo(EndingState.REFUSED);
        assertThat(refused.answer()).isEqualTo("There is a need.");
    }

    @Test
    void aClosingGivesWayToACancellation() {
        EndingRequest own = closing();
        own.giveWay(ASKER, StatedReason.of("No need."), NOW);
        assertThat(own.state()).isEqualTo(EndingState.WITHDRAWN);
        EndingRequest others = closing();
        others.giveWay(SECOND, StatedReason.of("No need."), NOW);
        assertThat(others.state()).isEqualTo(EndingState.REFUSED);
        assertThat(others.answer()).as("what its asker reads").isEqualTo("No need.");
    }

    private static EndingRequest closing() {
        return EndingRequest.close(
                VacancyId.of(9), END, END.plusSeconds(86_400), StatedReason.of("Why"), ASKER, NOW);
    }

    private static void refuses(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
