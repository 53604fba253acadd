package ke.cp2.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import ke.cp2.platform.Kenya;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferSettingsTest {

    private static final LocalDate WORK_STARTS = LocalDate.of(2026, 11, 2);

    private static Optional<LocalDateTime> deadline(String now, String time) {
        return OfferSettings.callUpDeadline(
                        WORK_STARTS, Kenya.instant(LocalDateTime.parse(now)), Duration.parse(time))
                .map(Kenya::wallClock);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-20T04:00, PT48H, 2026-10-22T17:00",
        "2026-10-20T17:00, PT48H, 2026-10-22T17:00",
        "2026-10-20T17:01, PT48H, 2026-10-23T17:00",
        "2026-10-20T23:30, PT72H, 2026-10-24T17:00",
        "2026-10-20T09:00, PT3H, 2026-10-20T17:00",
        // The work begins before the time is over.
        "2026-10-29T18:00, PT72H, 2026-11-01T17:00",
        "2026-10-31T23:30, PT72H, 2026-11-01T17:00",
        "2026-11-01T04:00, PT72H, 2026-11-01T23:59",
        "2026-11-01T22:58, PT72H, 2026-11-01T23:59",
    })
    void whoIsCalledUpHasUntilTheEndOfADaysWork(String now, String time, String deadline) {
        assertThat(deadline(now, time)).hasValue(LocalDateTime.parse(deadline));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-20T09:00, 2026-10-21T09:00",
        "2026-10-31T23:59, 2026-11-01T23:59",
        // The work begins before a day is over.
        "2026-11-01T00:00, 2026-11-01T01:00",
        "2026-11-01T20:00, 2026-11-01T21:00",
    })
    void anOfficerGivesPeopleADayToAnswerAtLeast(String now, String first) {
        assertThat(
                        Kenya.wallClock(
                                OfferSettings.firstDeadline(
                                        WORK_STARTS,
                                        Kenya.instant(LocalDateTime.parse(now)),
                                        Duration.ofDays(1))))
                .isEqualTo(first);
    }

    @Test
    void nobodyIsCalledUpWithinTheLastHourOrLater() {
        assertThat(deadline("2026-11-01T23:00", "PT72H")).isEmpty();
        assertThat(deadline("2026-11-02T08:00", "PT72H")).isEmpty();
    }
}
