package ke.cp2.centre.list;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows a row of a list of centres.
 *
 * @param number its place among the rows that are kept
 * @param line its line in the sheet; 0 for a centre that the list does not have
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
        @Nullable CentreFault fault,
        String words)
        implements Serializable {

    /** Lists what was before in a changed centre, each as {@code candidates=400}. */
    public List<String> before() {
        return words.isEmpty() ? List.of() : List.of(words.split(CentreListCheck.BETWEEN));
    }
}
