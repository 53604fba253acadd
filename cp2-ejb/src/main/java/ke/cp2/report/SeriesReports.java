package ke.cp2.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ke.cp2.centre.staffing.BoardRow;
import ke.cp2.centre.staffing.StaffingBoard;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Shows the council how a series goes. It reads kept counts and figures that were taken at night,
 * never applications.
 */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class SeriesReports {

    @Inject private SeriesNames names;

    @Inject private ReportFigures figures;

    @Inject private StaffingBoard staffing;

    /** The report of a series; empty when there is no such series. */
    public Optional<SeriesReport> report(@Nullable Long seriesId) {
        return seriesId == null ? Optional.empty() : names.byId(seriesId).map(this::report);
    }

    private SeriesReport report(SeriesName series) {
        Map<FigureKind, List<Figure>> taken = figures.of(series.id());
        return new SeriesReport(
                series,
                figures.takenAt(series.id()).orElse(null),
                taken.getOrDefault(FigureKind.DAY, List.of()),
                taken.getOrDefault(FigureKind.GENDER, List.of()),
                taken.getOrDefault(FigureKind.COUNTY, List.of()),
                gaps(series.id()),
                inOrder(taken.getOrDefault(FigureKind.WAIT, List.of())));
    }

    private List<Figure> gaps(long seriesId) {
        return staffing.board(seriesId, null, null).stream()
                .flatMap(board -> board.rows().stream())
                .filter(BoardRow::hasNeed)
                .map(row -> new Figure(row.code(), row.gap()))
                .toList();
    }

    /** By the numbers of days, whose order is not that of their digits. */
    private static List<Figure> inOrder(List<Figure> waits) {
        return Stream.concat(
                        SeriesTally.DAYS.stream().map(String::valueOf),
                        Stream.of(SeriesTally.OTHER))
                .flatMap(code -> waits.stream().filter(one -> one.key().equals(code)))
                .toList();
    }
}
