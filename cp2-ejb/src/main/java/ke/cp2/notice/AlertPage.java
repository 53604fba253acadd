package ke.cp2.notice;

import java.util.List;

/** Some candidates of one vacancy, in the order of their accounts; at least one. */
record AlertPage(long vacancyId, List<AlertCandidate> candidates) {

    /** The position after this page. */
    AlertPosition end() {
        return new AlertPosition(vacancyId, candidates.get(candidates.size() - 1).accountId());
    }
}
