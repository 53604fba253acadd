package ke.cp2.campaign;

import java.io.Serializable;
import java.util.List;

/** Some candidates of one vacancy, in the order of their accounts; at least one. */
public record AlertPage(long vacancyId, List<AlertCandidate> candidates) implements Serializable {

    /** The position after this page. */
    public AlertPosition end() {
        return new AlertPosition(vacancyId, candidates.get(candidates.size() - 1).accountId());
    }
}
