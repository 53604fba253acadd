package ke.cp2.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ke.cp2.application.ApplicationState;
import org.junit.jupiter.api.Test;

class OfferRowTest {

    @Test
    void whoGaveThePostUpIsNotAmongThoseWhoHoldIt() {
        assertThat(row(OfferState.ACCEPTED, ApplicationState.ACCEPTED).isGivenUp()).isFalse();
        assertThat(row(OfferState.ACCEPTED, ApplicationState.DEPLOYED).isGivenUp()).isFalse();
        assertThat(row(OfferState.ACCEPTED, ApplicationState.REPLACED).isGivenUp()).isTrue();
        assertThat(row(OfferState.DECLINED, ApplicationState.REPLACED).isGivenUp()).isFalse();
    }

    private static OfferRow row(OfferState state, ApplicationState application) {
        return new OfferRow(
                1,
                "KCSE-1",
                null,
                state,
                false,
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                application);
    }
}
