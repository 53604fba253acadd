package ke.cp2.vacancy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import ke.cp2.platform.BusinessException;
import ke.cp2.platform.Kenya;
import ke.cp2.platform.Refusals;
import ke.cp2.reference.Choice;
import ke.cp2.reference.ReferenceData;
import ke.cp2.reference.StationType;
import ke.cp2.vacancy.series.ExamSeries;

/** Holds the terms of a vacancy against the reference lists. */
@Dependent
class TermsCheck {

    @Inject private ReferenceData reference;

    @Inject private VacancySettings settings;

    @Inject private Instance<ListedCentres> centres;

    @Inject private Clock clock;

    /**
     * Holds a closing time against the last day of the examination: applications close in the
     * future, and not after it.
     *
     * @throws BusinessException at {@code closesAt}
     */
    void closing(LocalDate lastDay, LocalDateTime closesAt) {
        if (!Kenya.instant(closesAt).isAfter(clock.instant())) {
            throw BusinessException.at("closesAt", "vacancy.closesInPast");
        }
        if (closesAt.toLocalDate().isAfter(lastDay)) {
            throw BusinessException.at("closesAt", "vacancy.closesAfterExam", lastDay);
        }
    }

    /**
     * Holds the time to apply against the shortest one.
     *
     * @throws BusinessException at {@code closesAt}
     */
    void longEnough(Window window) {
        Duration shortest = settings.shortestWindow();
        Instant now = clock.instant();
        if (!window.isOverAt(now) && window.openFrom(now).compareTo(shortest) < 0) {
            throw BusinessException.at("closesAt", "vacancy.windowTooShort", shortest.toHours());
        }
    }

    /**
     * Holds the centre of a vacancy against the list of its series, if there is one: its number is
     * listed, its place and name are those of the list, and no centre is named without its number.
     *
     * @throws BusinessException at {@code centreCode} or {@code stationName}
     */
    void centre(long seriesId, VacancyTerms terms) {
        if (!centres.isResolvable() || !centres.get().hasList(seriesId)) {
            return;
        }
        String code = terms.centreCode();
        if (code == null) {
            if (terms.stationType() == StationType.EXAM_CENTRE && terms.stationName() != null) {
                throw BusinessException.at("centreCode", "vacancy.centreCodeMissing");
            }
            return;
        }
        ListedCentres.Place place =
                centres.get()
                        .placeOf(seriesId, code)
                        .orElseThrow(
                                () ->
                                        BusinessException.at(
                                                "centreCode", "vacancy.centreNotListed"));
        place.requireHolds(terms.countyCode(), terms.subCountyCode());
        place.requireNamed(terms.stationName());
    }

    /**
     * The terms themselves when all codes are known and fit one another.
     *
     * @throws BusinessException otherwise
     */
    VacancyTerms fitting(ExamSeries series, VacancyTerms terms) {
        new Refusals()
                .when(
                        !terms.activityCode().equals(reference.activityOf(terms.positionCode())),
                        "position",
                        "vacancy.positionOutsideActivity")
                .when(
                        !reference.stationTypes(terms.activityCode()).contains(terms.stationType()),
                        "stationType",
                        "vacancy.stationTypeOutsideActivity")
                .when(
                        !has(reference.counties(), terms.countyCode()),
                        "county",
                        "vacancy.countyMissing")
                .when(
                        terms.subCountyCode() != null
                                && !reference.isIn(terms.subCountyCode(), terms.countyCode()),
                        "subCounty",
                        "vacancy.subCountyOutsideCounty")
                .check(() -> checkSubject(reference.subjects(series.examCode()), terms))
                .raise();
        return terms;
    }

    /** Some examinations have no list of subjects; the others need one for those who mark. */
    private static void checkSubject(List<Choice> subjects, VacancyTerms terms) {
        if (terms.subjectCode() == null) {
            if (VacancyTerms.asksSubject(terms.positionCode()) && !subjects.isEmpty()) {
                throw BusinessException.at("subject", "vacancy.subjectMissing");
            }
        } else if (!has(subjects, terms.subjectCode())) {
            throw BusinessException.at("subject", "vacancy.subjectOutsideExam");
        }
    }

    private static boolean has(List<Choice> choices, String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }
}
