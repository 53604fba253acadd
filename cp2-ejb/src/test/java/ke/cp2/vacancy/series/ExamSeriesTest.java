package ke.cp2.vacancy.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.typed.StatedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamSeriesTest {

    @Test
    void aSeriesOfOneDayInTheYearAfterIsFine() {
        LocalDate day = LocalDate.of(2021, 3, 26);

        assertThat(new ExamSeries("KCSE", 2020, day, day).endsOn()).isEqualTo(day);
    }

    @Test
    void rulesStayWhileAVacancyIsPublishedAndNotDecided() {
        ExamSeries series =
                new ExamSeries(
                        "KCSE", 2026, LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 20));
        series.requireRulesFree(0);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> series.requireRulesFree(1))
                .extracting(BusinessException::key)
                .isEqualTo("vacancy.rulesStay");
    }

    @Test
    void daysOfAPublishedVacancyMoveWithAReason() {
        ExamSeries series =
                new ExamSeries(
                        "KCSE", 2026, LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 20));
        series.requireReason(0, StatedReason.NONE);
        series.requireReason(
                1, StatedReason.typed("moveReason", "vacancy.reasonMissing", "A paper was added."));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> series.requireReason(1, StatedReason.NONE))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("vacancy.moveReasonMissing");
                            assertThat(refusal.field()).isEqualTo("moveReason");
                        });
    }

    @Test
    void theFirstDayIsNotMovedIntoThePast() {
        LocalDate today = LocalDate.of(2026, 10, 1);
        ExamSeries series =
                new ExamSeries(
                        "KCSE", 2026, LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 20));
        assertThat(series.movedDays()).isEmpty();
        series.move(today, today.plusDays(9), noon(today));
        assertThat(series.movedDays())
                .as("people read which days it was before")
                .contains(
                        new MovedDays(
                                LocalDate.of(2026, 10, 26),
                                LocalDate.of(2026, 11, 20),
                                noon(today)));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> series.move(today.minusDays(1), today, noon(today)))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("vacancy.startsOnPast");
                            assertThat(refusal.field()).isEqualTo("startsOn");
                        });
        assertThat(series.startsOn()).isEqualTo(today);
        series.move(today, today.plusDays(5), noon(today.plusDays(3)));
        assertThat(series.endsOn())
                .as("when it has begun, the last day can still change")
                .isEqualTo(today.plusDays(5));
    }

    private static Instant noon(LocalDate day) {
        return Kenya.instant(day.atTime(12, 0));
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026, 2026-10-26, 2026-11-20, exam",
        "KCSE, 1999, 2026-10-26, 2026-11-20, year",
        "KCSE, 2100, 2026-10-26, 2026-11-20, year",
        "KCSE, 2026, , 2026-11-20, startsOn",
        "KCSE, 2026, 2026-10-26, , endsOn",
        "KCSE, 2026, 2024-12-31, 2026-11-20, startsOn",
        "KCSE, 2026, 2028-01-01, 2028-11-20, startsOn",
        "KCSE, 2026, 2026-10-26, 2026-10-25, endsOn",
        "KCSE, 2026, 2026-10-26, 2027-10-27, endsOn",
    })
    void whatDoesNotFitIsRefusedAtItsField(
            String exam, int year, LocalDate startsOn, LocalDate endsOn, String field) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> new ExamSeries(exam, year, startsOn, endsOn))
                .extracting(BusinessException::field)
                .isEqualTo(field);
    }

    @Test
    void allThatDoesNotFitIsRefusedAtOnce() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> new ExamSeries(null, 1999, null, null))
                .satisfies(
                        refusal ->
                                assertThat(refusal.each())
                                        .extracting(BusinessException::field)
                                        .containsExactly("exam", "year", "startsOn", "endsOn"));
    }
}
