package ke.cp2.centre.staffing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
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
        return BoardPolicy.board(
                series,
                county,
                subCounty,
                needs.need(series.id(), county, subCounty),
                figures.of(series.id(), county, subCounty));
    }
}
