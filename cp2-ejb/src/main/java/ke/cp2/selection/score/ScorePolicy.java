package ke.cp2.selection.score;

import static ke.cp2.application.eligibility.Reason.subject;
import static ke.cp2.application.eligibility.Reason.word;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ke.cp2.application.eligibility.Reason;
import ke.cp2.application.eligibility.WorkExperience;
import ke.cp2.platform.Kenya;
import ke.cp2.profile.ProfileFacts.PastPosting;
import ke.cp2.profile.ranking.RankedPerson.Training;
import ke.cp2.profile.value.StudyLevel;

/**
 * A criterion as a pure function: it gives points, always with the reason. What is missing in the
 * profile gives none, and the reason says so. All policies stand here, one for each {@link
 * Criterion}.
 */
@FunctionalInterface
public interface ScorePolicy {

    /** Service more years ago gives nothing. */
    int RECENT = 10;

    /** Gives an applicant points. */
    Score score(CriterionSetting setting, Applicant applicant);

    /** Full years of work up to the day that the vacancy closes, up to the reach. */
    ScorePolicy YEARS_AT_WORK =
            (setting, applicant) -> {
                if (applicant.facts().stations().isEmpty()) {
                    return none(setting, "selection.years.missing");
                }
                LocalDate closingDay =
                        LocalDate.ofInstant(applicant.vacancy().closesAt(), Kenya.ZONE);
                int years = WorkExperience.of(applicant.facts().stations(), closingDay).fullYears();
                int reach = setting.number();
                return some(
                        setting,
                        share(setting, Math.min(years, reach), reach),
                        "selection.years",
                        years,
                        reach);
            };

    /** The highest finished level of study, by its step below the reach. */
    ScorePolicy LEVEL_OF_STUDY =
            (setting, applicant) -> {
                StudyLevel full = StudyLevel.valueOf(Objects.requireNonNull(setting.reach()));
                StudyLevel reached = applicant.facts().highestLevel();
                if (reached == null) {
                    return none(setting, "selection.study.missing", word(full));
                }
                int steps = steps(full);
                return some(
                        setting,
                        share(setting, Math.min(steps(reached), steps), steps),
                        "selection.study",
                        word(reached),
                        word(full));
            };

    /** A training by the council for the paper; half of the points for another paper. */
    ScorePolicy COUNCIL_TRAINING =
            (setting, applicant) -> {
                String code = applicant.subjectCode();
                String exam = applicant.vacancy().examCode();
                if (code == null) {
                    return none(setting, "selection.training.noSubject");
                }
                List<Training> ofSubject =
                        applicant.person().trainings().stream()
                                .filter(training -> training.examCode().equals(exam))
                                .filter(training -> training.subjectCode().equals(code))
                                .toList();
                Integer paper = applicant.paper();
                Optional<Training> forPaper =
                        ofSubject.stream()
                                .filter(training -> paper == null || training.paper() == paper)
                                .findFirst();
                String name = subject(exam, code);
                if (forPaper.isPresent()) {
                    Training training = forPaper.get();
                    return some(
                            setting,
                            setting.most(),
                            "selection.training",
                            name,
                            training.paper(),
                            training.year());
                }
                return ofSubject.stream()
                        .max(Comparator.comparing(Training::year))
                        .map(
                                training ->
                                        some(
                                                setting,
                                                share(setting, 1, 2),
                                                "selection.training.otherPaper",
                                                name,
                                                training.paper(),
                                                training.year()))
                        .orElse(none(setting, "selection.training.none", name));
            };

    /**
     * How near home is to the duty station: all points in the same sub-county, none from the reach
     * on. For a post of a whole county, all points in that county.
     */
    ScorePolicy DISTANCE =
            (setting, applicant) -> {
                String home = applicant.facts().home().subCountyCode();
                String station = applicant.vacancy().subCountyCode();
                if (home == null) {
                    return none(setting, "selection.distance.missing");
                }
                if (station == null) {
                    boolean inCounty =
                            applicant
                                    .vacancy()
                                    .countyCode()
                                    .equals(applicant.facts().home().countyCode());
                    return inCounty
                            ? some(setting, setting.most(), "selection.distance.county")
                            : none(setting, "selection.distance.otherCounty");
                }
                if (home.equals(station)) {
                    return some(setting, setting.most(), "selection.distance.same");
                }
                if (applicant.home() == null || applicant.station() == null) {
                    return none(setting, "selection.distance.unknown");
                }
                int reach = setting.number();
                int kilometres =
                        (int) Math.round(applicant.home().kilometresTo(applicant.station()));
                return some(
                        setting,
                        share(setting, Math.max(0, reach - kilometres), reach),
                        "selection.distance",
                        kilometres,
                        reach);
            };

    /**
     * The years of the last ten in which the council has deployed the person, whatever the centre,
     * up to the reach. A year in which somebody else took the place is none.
     */
    ScorePolicy PAST_SERVICE =
            (setting, applicant) -> {
                int year = applicant.vacancy().examYear();
                List<Integer> years =
                        Stream.concat(
                                        applicant.facts().pastPostings().stream()
                                                .map(PastPosting::year),
                                        applicant.served().stream())
                                .filter(served -> served < year && served >= year - RECENT)
                                .distinct()
                                .sorted()
                                .toList();
                int reach = setting.number();
                if (years.isEmpty()) {
                    return none(setting, "selection.service.none", RECENT);
                }
                return some(
                        setting,
                        share(setting, Math.min(years.size(), reach), reach),
                        "selection.service",
                        years.size(),
                        reach,
                        years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            };

    /** The policy of a criterion. */
    static ScorePolicy of(Criterion criterion) {
        return switch (criterion) {
            case YEARS_AT_WORK -> YEARS_AT_WORK;
            case LEVEL_OF_STUDY -> LEVEL_OF_STUDY;
            case COUNCIL_TRAINING -> COUNCIL_TRAINING;
            case DISTANCE -> DISTANCE;
            case PAST_SERVICE -> PAST_SERVICE;
        };
    }

    /** Scores an applicant by each criterion that counts, in their order. */
    static List<Score> scoreAll(Collection<CriterionSetting> settings, Applicant applicant) {
        return settings.stream()
                .filter(setting -> setting.most() > 0)
                .sorted(Comparator.comparing(CriterionSetting::criterion))
                .map(setting -> of(setting.criterion()).score(setting, applicant))
                .toList();
    }

    /** So many levels there are up to that one. */
    private static int steps(StudyLevel level) {
        return (int)
                Arrays.stream(StudyLevel.values())
                        .filter(lower -> lower.compareTo(level) <= 0)
                        .count();
    }

    private static Score none(CriterionSetting setting, String key, Object... values) {
        return some(setting, 0, key, values);
    }

    private static Score some(CriterionSetting setting, int points, String key, Object... values) {
        return new Score(setting.criterion(), points, setting.most(), Reason.of(key, values));
    }

    /** A part of the points, rounded to the nearest one, a half upwards. */
    private static int share(CriterionSetting setting, int part, int whole) {
        return (2 * setting.most() * part + whole) / (2 * whole);
    }
}
