package ke.cp2.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import ke.cp2.application.figures.ApplicantFigure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesTallyTest {

    private static final Instant MORNING = Instant.parse("2026-09-15T05:00:00Z");

    private static ApplicantFigure one(
            Instant at, boolean gone, @Nullable String gender, @Nullable Duration wait) {
        return new ApplicantFigure(
                1,
                at,
                gone,
                gender == null ? null : "047",
                gender,
                wait == null ? null : at.plus(wait));
    }

    @Test
    void countsByTheDayInKenya() {
        SeriesTally tally = new SeriesTally();
        tally.add(one(MORNING, false, "FEMALE", null));
        tally.add(one(Instant.parse("2026-09-15T20:59:59Z"), false, "MALE", null));
        tally.add(one(Instant.parse("2026-09-15T21:00:00Z"), true, "MALE", null));
        assertThat(tally.of(FigureKind.DAY))
                .containsExactly(Map.entry("2026-09-15", 2L), Map.entry("2026-09-16", 1L));
    }

    @Test
    void leavesOutWhoHasWithdrawn() {
        SeriesTally tally = new SeriesTally();
        tally.add(one(MORNING, false, "FEMALE", null));
        tally.add(one(MORNING, false, null, null));
        tally.add(one(MORNING, true, "MALE", null));
        assertThat(tally.of(FigureKind.GENDER))
                .containsExactly(Map.entry("FEMALE", 1L), Map.entry("OTHER", 1L));
        assertThat(tally.of(FigureKind.COUNTY))
                .containsExactly(Map.entry("047", 1L), Map.entry("OTHER", 1L));
    }

    @Test
    void putsAWaitWithTheDaysThatItTookAtMost() {
        SeriesTally tally = new SeriesTally();
        tally.add(one(MORNING, false, "MALE", Duration.ofDays(7)));
        tally.add(one(MORNING, false, "MALE", Duration.ofDays(7).plusMillis(1)));
        tally.add(one(MORNING, false, "MALE", Duration.ofDays(91)));
        tally.add(one(MORNING, false, "MALE", null));
        assertThat(tally.of(FigureKind.WAIT))
                .containsExactly(Map.entry("14", 1L), Map.entry("7", 1L), Map.entry("OTHER", 1L));
    }
}
