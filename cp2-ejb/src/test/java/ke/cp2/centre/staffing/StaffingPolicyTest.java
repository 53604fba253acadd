package ke.cp2.centre.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import ke.cp2.application.ApplicationState;
import ke.cp2.application.figures.PlaceFigure;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreTerms;
import ke.cp2.centre.CentreView;
import ke.cp2.vacancy.series.SeriesName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a centre needs, at the edges of the ratios. */
class StaffingPolicyTest {

    private static final SeriesName SERIES =
            new SeriesName(1, "KCSE", 2026, java.time.LocalDate.MAX, java.time.LocalDate.MAX);

    private static final List<Ratio> KCSE = StaffingPolicy.defaults("KCSE");

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0",
        "1, 1, 1, 1, 1",
        "20, 1, 1, 1, 1",
        "29, 1, 1, 2, 1",
        "30, 1, 1, 2, 1",
        "200, 1, 1, 10, 1",
        "201, 1, 2, 11, 1",
        "250, 1, 2, 13, 1",
        "251, 1, 2, 13, 2",
        "412, 1, 3, 21, 2"
    })
    void theCouncilsRatios(
            int seated, int managers, int supervisors, int invigilators, int guards) {
        assertThat(KCSE)
                .extracting(ratio -> ratio.positionCode() + ' ' + ratio.posts(seated))
                .containsExactly(
                        "CM " + managers,
                        "SUP " + supervisors,
                        "INV " + invigilators,
                        "SEC " + guards);
    }

    @Test
    void kileaHasAnInvigilatorForTen() {
        assertThat(StaffingPolicy.defaults("KILEA").get(2).posts(11)).isEqualTo(2);
        assertThat(KCSE.get(2).posts(11)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "20, 1", "21, 2", "400, 3"})
    void candidatesWhoReadBrailleHaveInvigilatorsWhoDo(int asking, int skilled) {
        assertThat(KCSE)
                .extracting(ratio -> ratio.skilled(asking, 41))
                .containsExactly(0, 0, skilled, 0);
    }

    @Test
    void hostedCandidatesAskForSkillsAtTheirHost() {
        List<CentreTerms> centres =
                List.of(
                        centre("32005001", "03205", 195, null)
                                .with(new AssistedCandidates(2, 0), null),
                        centre("32005002", "03205", 6, "32005001")
                                .with(new AssistedCandidates(1, 4), null),
                        centre("32005003", "03205", 90, null));

        assertThat(StaffingPolicy.assisted(centres))
                .containsOnly(Map.entry("32005001", new AssistedCandidates(3, 4)));
        CentreNeed need =
                new CentreNeed(
                        new CentreView(SERIES, centres.get(0), null, centres.subList(1, 2)), KCSE);
        assertThat(need.because(KCSE.get(2), Locale.ENGLISH))
                .endsWith(
                        "; 1 of them must read braille for 3 candidates;"
                                + " 1 of them must sign for 4 candidates");
        assertThat(need.because(KCSE.get(1), Locale.ENGLISH)).doesNotContain("braille");
    }

    @Test
    void hostedCandidatesCountAtTheirHost() {
        List<CentreTerms> centres =
                List.of(
                        centre("32005001", "03205", 195, null),
                        centre("32005002", "03205", 6, "32005001"),
                        centre("32005003", "03205", 29, null),
                        centre("32006001", "03206", 30, "32006009"));

        assertThat(StaffingPolicy.seated(centres))
                .containsOnly(
                        Map.entry("32005001", 201),
                        Map.entry("32005003", 29),
                        Map.entry("32006001", 30));
        assertThat(posts(centres, "03205", "SUP")).isEqualTo(3);
        assertThat(posts(centres, "03205", "CM")).isEqualTo(2);
        assertThat(posts(centres, "03206", "INV"))
                .as("its host is not there, so it counts itself")
                .isEqualTo(2);
    }

    @Test
    void aCircleOfHostsLosesNobody() {
        List<CentreTerms> centres =
                List.of(
                        centre("32005001", "03205", 10, "32005002"),
                        centre("32005002", "03205", 20, "32005001"));

        assertThat(StaffingPolicy.seated(centres).values().stream().mapToInt(n -> n).sum())
                .isEqualTo(30);
    }

    @Test
    void theNeedIsExplainedInBothLanguages() {
        CentreTerms host = centre("32005001", "03205", 400, null);
        CentreNeed need =
                new CentreNeed(
                        new CentreView(
                                new SeriesName(
                                        1,
                                        "KCSE",
                                        2026,
                                        java.time.LocalDate.MAX,
                                        java.time.LocalDate.MAX),
                                host,
                                null,
                                List.of(
                                        centre("32005002", "03205", 6, "32005001"),
                                        centre("32005003", "03205", 6, "32005001"))),
                        KCSE);
        Locale kiswahili = Locale.forLanguageTag("sw");

        assertThat(need.candidates(Locale.ENGLISH))
                .isEqualTo("412 candidates sit here, with those of 2 hosted centres.");
        assertThat(need.candidates(kiswahili)).contains("412").contains("vituo 2");
        assertThat(need.posts(KCSE.get(1))).isEqualTo(3);
        assertThat(need.because(KCSE.get(1), Locale.ENGLISH)).isEqualTo("one for 200 candidates");
        assertThat(need.because(KCSE.get(3), Locale.ENGLISH))
                .isEqualTo(
                        "one at each centre; one more, since there are more than 250 candidates");
        assertThat(need.because(KCSE.get(1), kiswahili)).isEqualTo("mmoja kwa watahiniwa 200");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 10, 0, 0",
        "1000, 1, 999, 0, 1",
        "10, 1, 9, 10, 1",
        "10, 5, 5, 50, 3",
        "1000, 500, 500, 50, 3",
        "10, 9, 1, 90, 4",
        "1000, 999, 1, 99, 4",
        "3, 2, 1, 67, 3",
        "3, 1, 2, 33, 2",
        "1000, 5, 995, 1, 1",
        "10, 10, 0, 100, 5",
        "10, 12, 0, 100, 5",
        "0, 0, 0, 0, 0",
        "0, 3, 0, 0, 0"
    })
    void theBoardShadesWhatIsMissing(long need, long selected, long gap, int percent, int shade) {
        BoardRow row = new BoardRow("032", need, 20, selected, 0, 0, 0).compared();
        assertThat(List.of(row.gap(), (long) row.percent(), (long) row.shade()))
                .containsExactly(gap, (long) percent, (long) shade);
        assertThat(row.hasNeed()).isEqualTo(need > 0);
        assertThat(row.isUnderOnePercent()).isEqualTo(need == 1000 && selected == 1);
    }

    @Test
    void whoIsSelectedForOnePositionFillsNoOther() {
        List<PlaceNeed> needs =
                List.of(
                        placeNeed("032", "03205", "INV", 10),
                        placeNeed("032", "03206", "INV", 4),
                        placeNeed("047", "04711", "SUP", 3));
        List<PlaceFigure> figures =
                List.of(
                        selected("032", "03205", "INV", 4),
                        selected("032", "03205", "EXR", 50),
                        selected("032", "03206", "INV", 9),
                        selected("032", null, "INV", 7),
                        selected("001", "00101", "EXR", 2));

        BoardView nation = BoardPolicy.board(SERIES, null, null, needs, figures);
        assertThat(nation.rows())
                .containsExactly(
                        new BoardRow("001", 0, 2, 2, 0, 0, 0),
                        new BoardRow("032", 14, 13, 13, 0, 0, 6),
                        new BoardRow("047", 3, 0, 0, 0, 0, 3));
        assertThat(nation.total()).isEqualTo(new BoardRow("", 17, 13, 13, 0, 0, 9));
        assertThat(nation.needless()).isEqualTo(new BoardRow("", 0, 59, 59, 0, 0, 0));

        BoardView place =
                BoardPolicy.board(
                        SERIES, "032", "03205", needs.subList(0, 1), figures.subList(0, 2));
        assertThat(place.rows())
                .as("with the position that nobody needs")
                .containsExactly(
                        new BoardRow("EXR", 0, 50, 50, 0, 0, 0),
                        new BoardRow("INV", 10, 4, 4, 0, 0, 6));
        assertThat(place.total().gap()).isEqualTo(6);
    }

    private static PlaceNeed placeNeed(
            String county, String subCounty, String position, int posts) {
        return new PlaceNeed(new PlaceNeed.Key(county, subCounty, position), posts);
    }

    private static PlaceFigure selected(
            String county, String subCounty, String position, long people) {
        return new PlaceFigure(county, subCounty, position, ApplicationState.SUCCESSFUL, people);
    }

    private static int posts(List<CentreTerms> centres, String subCounty, String position) {
        return StaffingPolicy.need(centres, KCSE)
                .getOrDefault(new PlaceNeed.Key("032", subCounty, position), 0);
    }

    private static CentreTerms centre(String code, String subCounty, int candidates, String host) {
        return new CentreTerms(code, "School " + code, "032", subCounty, candidates, host);
    }
}
