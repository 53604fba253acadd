package ke.cp2.application.selection;

import java.io.Serializable;
import java.util.List;
import ke.cp2.platform.Page;

/**
 * A page of a vacancy's applications.
 *
 * @param page the rows
 * @param counts by state, of all that the filter lets through whatever their state
 */
public record ApplicantList(Page<ApplicantRow> page, List<StateCount> counts)
        implements Serializable {

    /** No applications. */
    public static final ApplicantList EMPTY =
            new ApplicantList(new Page<>(List.of(), 0), List.of());
}
