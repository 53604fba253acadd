package ke.cp2.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ke.cp2.application.figures.ApplicantFigure;
import ke.cp2.platform.Kenya;

/** Counts the applications of a series by day, gender, county and how long their outcome took. */
final class SeriesTally {

    /** Stands for what nobody has said, and for longer than the last number of days. */
    static final String OTHER = "OTHER";

    /** The numbers of days that waits are counted by. */
    static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90);

    private final Map<FigureKind, Map<String, Long>> figures = new EnumMap<>(FigureKind.class);

    void add(ApplicantFigure one) {
        count(FigureKind.DAY, LocalDate.ofInstant(one.submittedAt(), Kenya.ZONE).toString());
        if (one.gone()) {
            return;
        }
        count(FigureKind.GENDER, one.gender() == null ? OTHER : one.gender());
        count(FigureKind.COUNTY, one.countyCode() == null ? OTHER : one.countyCode());
        if (one.decidedAt() != null) {
            Duration wait = Duration.between(one.submittedAt(), one.decidedAt());
            count(
                    FigureKind.WAIT,
                    DAYS.stream()
                            .filter(days -> wait.compareTo(Duration.ofDays(days)) <= 0)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(OTHER));
        }
    }

    private void count(FigureKind kind, String key) {
        figures.computeIfAbsent(kind, any -> new TreeMap<>()).merge(key, 1L, Long::sum);
    }

    /** The counts of a kind by their keys, in the order of the keys. */
    Map<String, Long> of(FigureKind kind) {
        return figures.getOrDefault(kind, Map.of());
    }
}
