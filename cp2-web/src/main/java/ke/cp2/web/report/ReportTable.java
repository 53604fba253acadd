package ke.cp2.web.report;

import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import ke.cp2.report.Figure;

/**
 * A table of a report.
 *
 * @param id on the page, and in the names of its texts
 * @param title in words
 * @param head what its lines are, in words
 */
public record ReportTable(String id, String title, String head, List<ReportRow> rows)
        implements Serializable {

    private static final int WHOLE = 100;

    /** Puts figures into lines; the longest bar is that of the largest. */
    static List<ReportRow> rows(List<Figure> figures, UnaryOperator<String> names) {
        long largest = figures.stream().mapToLong(Figure::number).max().orElse(0);
        return figures.stream()
                .map(
                        one ->
                                new ReportRow(
                                        names.apply(one.key()),
                                        one.number(),
                                        largest <= 0
                                                ? 0
                                                : (2 * Math.max(0, one.number()) * WHOLE + largest)
                                                        / (2 * largest)))
                .toList();
    }
}
