package ke.cp2.centre.staffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ke.cp2.application.figures.PlaceFigure;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/**
 * Compares need and applications of each position in each sub-county, and sums them up. What has no
 * need is never summed with what has one: it fills nothing that is missing.
 */
final class BoardPolicy {

    private BoardPolicy() {}

    /** The board of a series, of a county or of a sub-county, from all that lies in it. */
    static BoardView board(
            SeriesName series,
            @Nullable String county,
            @Nullable String subCounty,
            List<PlaceNeed> needs,
            List<PlaceFigure> figures) {
        Map<String, BoardRow> needed = new TreeMap<>();
        Map<String, BoardRow> rows = new TreeMap<>();
        BoardRow total = BoardRow.none("");
        BoardRow needless = BoardRow.none("");
        for (Map.Entry<PlaceNeed.Key, BoardRow> cell : cells(needs, figures).entrySet()) {
            PlaceNeed.Key key = cell.getKey();
            String code =
                    county == null
                            ? key.countyCode()
                            : subCounty == null ? key.subCountyCode() : key.positionCode();
            BoardRow row = cell.getValue().compared().as(code);
            if (row.hasNeed()) {
                needed.merge(code, row, BoardRow::plus);
                total = total.plus(row);
            } else {
                rows.merge(code, row, BoardRow::plus);
                needless = needless.plus(row);
            }
        }
        rows.putAll(needed);
        return new BoardView(
                series, county, subCounty, new ArrayList<>(rows.values()), total, needless);
    }

    private static Map<PlaceNeed.Key, BoardRow> cells(
            List<PlaceNeed> needs, List<PlaceFigure> figures) {
        Map<PlaceNeed.Key, BoardRow> cells = new HashMap<>();
        for (PlaceNeed need : needs) {
            cells.merge(need.key(), BoardRow.none("").withNeed(need.posts()), BoardRow::plus);
        }
        for (PlaceFigure figure : figures) {
            String place = figure.subCountyCode();
            cells.merge(
                    new PlaceNeed.Key(
                            figure.countyCode(), place == null ? "" : place, figure.positionCode()),
                    BoardRow.none("").with(figure),
                    BoardRow::plus);
        }
        return cells;
    }
}
