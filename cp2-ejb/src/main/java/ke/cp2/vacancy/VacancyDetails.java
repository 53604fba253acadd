package ke.cp2.vacancy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import ke.cp2.platform.Kenya;
import ke.cp2.reference.StationType;
import ke.cp2.vacancy.series.ExamSeries;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as other features and pages read it.
 *
 * @param number what people quote, such as {@code KCSE-2026-INV-1001}
 * @param stationName the name of the duty station, or null when it is not fixed yet
 * @param centreCode the KCSE centre code of the duty station, or null
 * @param subCountyCode null when the vacancy is for the whole county
 * @param subjectCode for examiners, otherwise null
 * @param paper for examiners, otherwise null
 * @param examStartsOn first day of the series
 * @param open published, and now inside the window
 */
public record VacancyDetails(
        long id,
        String number,
        long seriesId,
        String examCode,
        int examYear,
        LocalDate examStartsOn,
        String activityCode,
        StationType stationType,
        @Nullable String stationName,
        @Nullable String centreCode,
        String positionCode,
        String countyCode,
        @Nullable String subCountyCode,
        @Nullable String subjectCode,
        @Nullable Integer paper,
        int posts,
        Instant opensAt,
        Instant closesAt,
        @Nullable String description,
        VacancyState state,
        boolean open)
        implements Serializable {

    /** The id, for code; pages and what sessions keep hold the number. */
    public VacancyId vacancyId() {
        return VacancyId.of(id);
    }

    /** Tells whether applications are taken on the first day of the examination or later. */
    public boolean closesInExam() {
        return !Kenya.wallClock(closesAt).toLocalDate().isBefore(examStartsOn);
    }

    static VacancyDetails of(Vacancy vacancy, ExamSeries series, Instant now) {
        VacancyTerms terms = vacancy.terms();
        return new VacancyDetails(
                vacancy.id().value(),
                vacancy.number().text(),
                series.id(),
                series.examCode(),
                series.examYear(),
                series.startsOn(),
                terms.activityCode(),
                terms.stationType(),
                terms.stationName(),
                terms.centreCode(),
                terms.positionCode(),
                terms.countyCode(),
                terms.subCountyCode(),
                terms.subjectCode(),
                terms.paper(),
                terms.posts(),
                terms.window().opensAt(),
                terms.window().closesAt(),
                terms.description(),
                vacancy.state(),
                vacancy.isOpenAt(now));
    }
}
