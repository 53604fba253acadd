package ke.cp2.report;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/**
 * Reports how a series goes.
 *
 * @param takenAt when days, genders, counties and waits were counted; null when they never were
 * @param days applications by the day on which they came in
 * @param counties applications by the applicant's home county
 * @param gaps people that are still to be selected, by county
 * @param waits outcomes by the most days that they took
 */
public record SeriesReport(
        SeriesName series,
        @Nullable Instant takenAt,
        List<Figure> days,
        List<Figure> genders,
        List<Figure> counties,
        List<Figure> gaps,
        List<Figure> waits)
        implements Serializable {}
