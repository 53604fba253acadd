package ke.cp2.selection.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ke.cp2.application.interest.Declaration;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Texts;
import ke.cp2.profile.ProfileFacts;
import ke.cp2.profile.ProfileFacts.PastPosting;
import ke.cp2.profile.ProfileFacts.Station;
import ke.cp2.profile.ranking.RankedPerson;
import ke.cp2.profile.ranking.RankedPerson.Training;
import ke.cp2.profile.value.Employer;
import ke.cp2.profile.value.Place;
import ke.cp2.profile.value.SchoolLevel;
import ke.cp2.profile.value.StudyLevel;
import ke.cp2.reference.GeoPoint;
import ke.cp2.reference.StationType;
import ke.cp2.security.AccountId;
import ke.cp2.vacancy.VacancyDetails;
import ke.cp2.vacancy.VacancyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScorePolicyTest {

    private final List<PastPosting> postings = new ArrayList<>();
    private final Set<Integer> served = new HashSet<>();

    private static final LocalDate CLOSING_DAY = LocalDate.of(2026, 9, 30);

    /** About 111 km of latitude lie between them. */
    private static final GeoPoint EQUATOR = new GeoPoint(0, 37);

    private final List<Station> stations = new ArrayList<>();
    private final List<Training> trainings = new ArrayList<>();
    private StudyLevel level;
    private Place home = new Place(null, null);
    private GeoPoint homePoint;
    private String subject = "121";
    private Integer paper = 2;
    private String subCounty = "00101";

    private Score score(Criterion criterion, int most, String reach) {
        VacancyDetails vacancy =
                new VacancyDetails(
                        1,
                        "KCSE-2026-EXR-1001",
                        1,
                        "KCSE",
                        2026,
                        LocalDate.of(2026, 11, 2),
                        "MARK",
                        StationType.MARKING_CENTRE,
                        null,
                        null,
                        "EXR",
                        "001",
                        subCounty,
                        subject,
                        paper,
                        3,
                        Kenya.instant(LocalDateTime.of(2026, 9, 1, 8, 0)),
                        Kenya.instant(CLOSING_DAY.atTime(17, 0)),
                        null,
                        VacancyState.CLOSED,
                        false);
        ProfileFacts facts =
                new ProfileFacts(AccountId.of(1), home, null, level, stations, postings, true);
        Applicant applicant =
                new Applicant(
                        vacancy,
                        facts,
                        new RankedPerson(null, trainings, null, null, null, null, false),
                        Declaration.of(null, null, Set.of()),
                        homePoint,
                        EQUATOR,
                        served);
        return ScorePolicy.of(criterion)
                .score(new CriterionSetting(criterion, most, reach), applicant);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "2025, 7", "2025 2024, 13", "2025 2024 2023 2022, 20", "2015 2026, 0"})
    void yearsOfServiceGivePointsUpToTheReach(String years, int points) {
        for (String year : years.isEmpty() ? new String[0] : years.split(" ")) {
            postings.add(new PastPosting("KCSE", Integer.parseInt(year), "12345678"));
        }
        assertThat(score(Criterion.PAST_SERVICE, 20, "3").points()).isEqualTo(points);
    }

    @Test
    void aYearOfServiceCountsOnceAndIsNamed() {
        postings.add(new PastPosting("KCSE", 2025, "12345678"));
        postings.add(new PastPosting("KPSEA", 2025, "12345679"));
        served.add(2025);
        served.add(2023);
        Score score = score(Criterion.PAST_SERVICE, 30, "3");
        assertThat(score.points()).isEqualTo(20);
        assertThat(score.reason().values()).containsExactly("2", "3", "2023, 2025");
    }

    private void worked(LocalDate from, LocalDate to) {
        stations.add(
                new Station(
                        Employer.TSC,
                        SchoolLevel.SECONDARY,
                        "Mlimani School",
                        null,
                        Set.of(),
                        home,
                        from,
                        to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 0",
        "2025-10-01, 0",
        "2025-09-30, 4",
        "2021-09-30, 20",
        "2016-09-30, 40",
        "1990-01-01, 40"
    })
    void yearsCountUpToTheReach(LocalDate since, int points) {
        worked(since, null);
        assertThat(score(Criterion.YEARS_AT_WORK, 40, "10").points()).isEqualTo(points);
    }

    @Test
    void yearsAreNamed() {
        worked(LocalDate.of(2013, 9, 30), null);
        Score score = score(Criterion.YEARS_AT_WORK, 40, "10");
        assertThat(score.reason().key()).isEqualTo("selection.years");
        assertThat(score.reason().values()).containsExactly("13", "10");
    }

    @Test
    void withoutAStationThereAreNoPointsForYears() {
        Score score = score(Criterion.YEARS_AT_WORK, 40, "10");
        assertThat(score.points()).isZero();
        assertThat(score.reason().key()).isEqualTo("selection.years.missing");
    }

    @ParameterizedTest
    @CsvSource({"SECONDARY, 6", "CERTIFICATE, 12", "DIPLOMA, 18", "BACHELOR, 30", "DOCTORATE, 30"})
    void levelsOfStudyCountByTheirStep(StudyLevel reached, int points) {
        level = reached;
        Score score = score(Criterion.LEVEL_OF_STUDY, 30, "BACHELOR");
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.reason().values())
                .containsExactly("StudyLevel." + reached, "StudyLevel.BACHELOR");
    }

    @Test
    void aLevelThatIsMissingGivesNoPoints() {
        Score score = score(Criterion.LEVEL_OF_STUDY, 30, "BACHELOR");
        assertThat(score.points()).isZero();
        assertThat(score.reason().key()).isEqualTo("selection.study.missing");
    }

    @Test
    void aTrainingForThePaperGivesAllPointsAndForAnotherPaperHalf() {
        assertThat(score(Criterion.COUNCIL_TRAINING, 15, null).reason().key())
                .isEqualTo("selection.training.none");
        trainings.add(new Training("KCSE", "231", 2, 2024));
        trainings.add(new Training("KPSEA", "121", 2, 2024));
        assertThat(score(Criterion.COUNCIL_TRAINING, 15, null).points()).isZero();
        trainings.add(new Training("KCSE", "121", 1, 2023));
        Score half = score(Criterion.COUNCIL_TRAINING, 15, null);
        assertThat(half.points()).isEqualTo(8);
        assertThat(half.reason().values()).containsExactly("subject:KCSE:121", "1", "2023");
        trainings.add(new Training("KCSE", "121", 2, 2019));
        Score all = score(Criterion.COUNCIL_TRAINING, 15, null);
        assertThat(all.points()).isEqualTo(15);
        assertThat(all.reason().values()).containsExactly("subject:KCSE:121", "2", "2019");
    }

    @Test
    void whereThePaperIsOpenAnyTrainingForTheSubjectCounts() {
        paper = null;
        trainings.add(new Training("KCSE", "121", 1, 2023));
        assertThat(score(Criterion.COUNCIL_TRAINING, 15, null).points()).isEqualTo(15);
    }

    @Test
    void aPostWithoutASubjectAsksForNoTraining() {
        subject = null;
        trainings.add(new Training("KCSE", "121", 2, 2023));
        Score score = score(Criterion.COUNCIL_TRAINING, 15, null);
        assertThat(score.points()).isZero();
        assertThat(score.reason().key()).isEqualTo("selection.training.noSubject");
    }

    @ParameterizedTest
    @CsvSource({"0.0, 30, 0", "0.18, 18, 20", "0.45, 0, 50", "1.0, 0, 111"})
    void theNearerHomeIsTheMorePointsThereAre(double degrees, int points, String kilometres) {
        home = new Place("002", "00201");
        homePoint = new GeoPoint(degrees, 37);
        Score score = score(Criterion.DISTANCE, 30, "50");
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.reason().values()).containsExactly(kilometres, "50");
    }

    @Test
    void theSameSubCountyIsNoDistance() {
        home = new Place("001", "00101");
        Score score = score(Criterion.DISTANCE, 30, "50");
        assertThat(score.points()).isEqualTo(30);
        assertThat(score.reason().key()).isEqualTo("selection.distance.same");
    }

    @Test
    void forAPostOfACountyTheCountyOfTheHomeCounts() {
        subCounty = null;
        home = new Place("001", "00104");
        assertThat(score(Criterion.DISTANCE, 30, "50").points()).isEqualTo(30);
        home = new Place("002", "00201");
        Score other = score(Criterion.DISTANCE, 30, "50");
        assertThat(other.points()).isZero();
        assertThat(other.reason().key()).isEqualTo("selection.distance.otherCounty");
    }

    @Test
    void aHomeThatIsMissingOrNowhereGivesNoPoints() {
        assertThat(score(Criterion.DISTANCE, 30, "50").reason().key())
                .isEqualTo("selection.distance.missing");
        home = new Place("002", "00201");
        Score unknown = score(Criterion.DISTANCE, 30, "50");
        assertThat(unknown.points()).isZero();
        assertThat(unknown.reason().key()).isEqualTo("selection.distance.unknown");
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void everyReasonIsATextInBothLanguages(Criterion criterion) {
        CriterionSetting first = criterion.first();
        Score score = score(criterion, 10, first.reach());
        Object[] values = score.reason().values().toArray();
        String key = score.reason().key();
        assertThat(Texts.of(Locale.ENGLISH, key, values)).isNotEqualTo(key);
        assertThat(Texts.of(Locale.forLanguageTag("sw"), key, values))
                .isNotEqualTo(key)
                .isNotEqualTo(Texts.of(Locale.ENGLISH, key, values));
    }

    @Test
    void aCriterionWithoutPointsIsLeftOutAndTheOthersStandInTheirOrder() {
        SheetTerms terms =
                new SheetTerms(
                        Arrays.asList(
                                new CriterionSetting(Criterion.DISTANCE, 30, "50"),
                                new CriterionSetting(Criterion.COUNCIL_TRAINING, 0, null),
                                new CriterionSetting(Criterion.YEARS_AT_WORK, 40, "10")),
                        25,
                        true);
        assertThat(terms.settings())
                .extracting(CriterionSetting::criterion)
                .containsExactly(
                        Criterion.YEARS_AT_WORK, Criterion.COUNCIL_TRAINING, Criterion.DISTANCE);
        assertThat(terms.most()).isEqualTo(70);
        assertThat(terms.summary())
                .isEqualTo(
                        "YEARS_AT_WORK 40 (10); COUNCIL_TRAINING 0; DISTANCE 30 (50);"
                                + " reserve 25 %; two thirds on");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4, 1", "5, 2", "8, 2", "100, 25"})
    void thePartOfAReservePlaceIsAWholeOne(int posts, int reserves) {
        assertThat(new SheetTerms(List.of(), 25, true).reserves(posts)).isEqualTo(reserves);
    }
}
