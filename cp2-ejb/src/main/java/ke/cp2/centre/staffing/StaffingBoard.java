package ke.cp2.centre.staffing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ke.cp2.application.figures.PlaceFigure;
import ke.cp2.application.figures.SeriesFigures;
import ke.cp2.reference.ReferenceData;
import ke.cp2.security.Caller;
import ke.cp2.security.Role;
import ke.cp2.vacancy.series.SeriesName;
import ke.cp2.vacancy.series.SeriesNames;
import org.jspecify.annotations.Nullable;

/**
 * Shows officers the need of a series beside its applications. Both are kept counts: the board
 * reads some rows a sub-county or vacancy, never applications. A sub-county officer sees the own
 * sub-county only.
 */
@Stateless
@RolesAllowed({Role.Name.SUBCOUNTY_OFFICER, Role.Name.COUNCIL_OFFICER, Role.Name.ADMINISTRATOR})
public class StaffingBoard {

    private static final int COUNTY_LENGTH = 3;

    @Inject private StaffingNeeds needs;

    @Inject private SeriesFigures figures;

    @Inject private SeriesNames names;

    @Inject private ReferenceData reference;

    @Inject private Caller caller;

    /**
     * The board of a series, of a county or of a sub-county; empty when there is none that the
     * caller may see.
     */
    public Optional<BoardView> board(
            @Nullable Long seriesId, @Nullable String county, @Nullable String subCounty) {
        String limit = caller.subCountyLimit();
        String within = limit == null ? subCounty : limit;
        String inCounty = within == null ? county : countyOf(within);
        boolean known =
                (inCounty == null || !reference.countyName(inCounty).isEmpty())
                        && (within == null || reference.isIn(within, inCounty))
                        && (limit == null || subCounty == null || limit.equals(subCounty));
        return known && seriesId != null
                ? names.byId(seriesId).map(series -> board(series, inCounty, within))
                : Optional.empty();
    }

    private static @Nullable String countyOf(String subCounty) {
        return subCounty.length() < COUNTY_LENGTH ? null : subCounty.substring(0, COUNTY_LENGTH);
    }

    private BoardView board(
            SeriesName series, @Nullable String county, @Nullable String subCounty) {
        Map<String, BoardRow> rows = new TreeMap<>();
        for (PlaceNeed need : needs.need(series.id(), county, subCounty)) {
            PlaceNeed.Key key = need.key();
            String code =
                    county == null
                            ? key.countyCode()
                            : subCounty == null ? key.subCountyCode() : key.positionCode();
            rows.merge(
                    code,
                    BoardRow.none(code).withNeed(need.posts()),
                    (one, other) -> one.plus(other));
        }
        for (PlaceFigure figure : figures.of(series.id(), county, subCounty)) {
            String place = figure.subCountyCode() == null ? "" : figure.subCountyCode();
            String code =
                    county == null
                            ? figure.countyCode()
                            : subCounty == null ? place : figure.positionCode();
            rows.merge(code, BoardRow.none(code).with(figure), (one, other) -> one.plus(other));
        }
        BoardRow total = rows.values().stream().reduce(BoardRow.none(""), BoardRow::plus);
        return new BoardView(series, county, subCounty, new ArrayList<>(rows.values()), total);
    }
}
