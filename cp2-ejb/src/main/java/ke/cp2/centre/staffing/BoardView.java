package ke.cp2.centre.staffing;

import java.io.Serializable;
import java.util.List;
import ke.cp2.vacancy.series.SeriesName;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far the staffing of a series is: by county, in a county by sub-county, in a sub-county
 * by position.
 *
 * @param total the sums of all positions in places that have a need
 * @param needless the sums of those that have none
 */
public record BoardView(
        SeriesName series,
        @Nullable String countyCode,
        @Nullable String subCountyCode,
        List<BoardRow> rows,
        BoardRow total,
        BoardRow needless)
        implements Serializable {

    public BoardView {
        rows = List.copyOf(rows);
    }

    /** The word for what a row is: county, subCounty or position. */
    public String level() {
        return countyCode == null ? "county" : subCountyCode == null ? "subCounty" : "position";
    }
}
