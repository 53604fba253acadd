package ke.cp2.selection.proposal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import ke.cp2.platform.typed.TypedText;
import org.jspecify.annotations.Nullable;

/** Holds what an officer proposes: the reason, and whoever departs from the order. */
public class ProposalForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String reason;

    private final List<DepartureForm> departures = new ArrayList<>();

    /** The reason of the decisions, which each applicant reads. */
    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = TypedText.lines(reason);
    }

    public List<DepartureForm> getDepartures() {
        return departures;
    }
}
