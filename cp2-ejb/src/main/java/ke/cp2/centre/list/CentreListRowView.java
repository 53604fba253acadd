package ke.cp2.centre.list;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.centre.AssistedCandidates;
import ke.cp2.centre.CentreTerms;
import ke.cp2.reference.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Shows a row of a list of centres.
 *
 * @param number its place among the rows that are kept
 * @param line its line in the sheet; 0 for a centre that the list does not have
 * @param typed what a wrong row has for examination, county, sub-county, candidates, host and
 *     candidates who read braille or sign, latitude and longitude
 * @param point where it lies; null when only its sub-county is known
 * @param words what a changed centre had before, or the value that is wrong
 */
public record CentreListRowView(
        int number,
        @Nullable String sheet,
        int line,
        CentreOutcome outcome,
        String code,
        String name,
        @Nullable String countyCode,
        @Nullable String subCountyCode,
        @Nullable Integer candidates,
        @Nullable String hostCode,
        AssistedCandidates assisted,
        @Nullable GeoPoint point,
        @Nullable CentreFault fault,
        String words,
        String typed)
        implements Serializable {

    /** A centre that lies farther from the middle of its sub-county may be a slip of a digit. */
    private static final int FAR_KM = 100;

    /**
     * Gives what was typed in a cell from the examination to the longitude; older rows have fewer.
     */
    public String typedCell(int place) {
        String[] cells = typed.split(CentreListCheck.BETWEEN, -1);
        return place < cells.length ? cells[place] : "";
    }

    /** Lists what was before in a changed centre, each as {@code candidates=400}. */
    public List<String> before() {
        return words.isEmpty() ? List.of() : List.of(words.split(CentreListCheck.BETWEEN));
    }

    /**
     * Lists what should be looked at in a centre that is new or changed.
     *
     * @param middle the point of its sub-county; null where it has none
     */
    public List<CentreWarning> warnings(@Nullable GeoPoint middle) {
        List<CentreWarning> warnings = new ArrayList<>();
        if (outcome != CentreOutcome.ADDED && outcome != CentreOutcome.CHANGED) {
            return warnings;
        }
        if (hostCode == null
                && candidates != null
                && candidates > 0
                && candidates < CentreTerms.HOSTED_BELOW) {
            warnings.add(CentreWarning.HOST_MISSING);
        }
        if (hostCode == null && before().stream().anyMatch(part -> part.matches("host=.+"))) {
            warnings.add(CentreWarning.HOST_REMOVED);
        }
        if (subCountyCode != null && !subCountyCode.equals(Places.subCountyDigits(code))) {
            warnings.add(CentreWarning.CODE_ELSEWHERE);
        }
        if (point != null && middle != null && point.kilometresTo(middle) > FAR_KM) {
            warnings.add(CentreWarning.POINT_FAR);
        }
        return warnings;
    }
}
