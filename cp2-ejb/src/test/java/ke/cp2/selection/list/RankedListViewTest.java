package ke.cp2.selection.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ke.cp2.selection.list.RankedListView.Figures;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever cannot propose anything is told what to do. */
class RankedListViewTest {

    private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");

    private static VacancyDetails vacancy() {
        return VacancyFixture.closedDetails(NOW, NOW);
    }

    private static Figures figures(int tied, boolean current) {
        return new Figures(
                RankedListState.READY,
                new SheetFacts(1, 1, NOW, "Officer", false, false, NOW, null, null),
                new RankedLists.SetAside(0, 0),
                List.of(),
                0,
                0,
                3,
                1,
                5,
                0,
                tied,
                0,
                0,
                0,
                "Officer",
                NOW,
                current);
    }

    private static @Nullable String obstacle(long waiting, Figures list, boolean proposed) {
        return new RankedListView(
                        vacancy(), true, waiting, 1, list, null, false, 0, false, proposed, false)
                .obstacle();
    }

    @Test
    void nothingKeepsFromProposingByAListThatStands() {
        assertThat(obstacle(5, figures(0, true), false)).isNull();
        assertThat(obstacle(5, figures(0, true), true)).as("something waits").isNull();
    }

    @Test
    void afterDecisionsWereTakenBackTheListHasToBeMadeAnew() {
        assertThat(obstacle(3, figures(0, false), false)).isEqualTo("STALE");
    }

    @Test
    void whereAllIsDecidedADecisionHasToBeTakenBackFirst() {
        assertThat(obstacle(0, figures(0, false), false)).isEqualTo("DECIDED");
    }

    @Test
    void whateverElseIsMissingTheListSays() {
        assertThat(obstacle(5, figures(2, true), false)).isEqualTo("OTHER");
    }
}
