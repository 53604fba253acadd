package ke.cp2.application.decision;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import ke.cp2.application.Applications;
import ke.cp2.application.selection.ApplicantFilter;
import ke.cp2.application.standing.UndoneDecision;
import ke.cp2.vacancy.VacancyDetails;
import org.jspecify.annotations.Nullable;

/**
 * Shows what came of a decision.
 *
 * @param filter what the list was narrowed to when it was decided on as a whole
 * @param fromList whether two officers have agreed on it by the ranked list
 * @param expected how many applications were confirmed
 * @param takenBack on how many it was taken back since
 * @param undone the first of these, and what they are by now
 * @param parts the other parts of what two officers agreed on together; each is taken back alone
 * @param skipped those that were left alone, by reason
 * @param finished whether all of them have been looked at
 * @param takenBackAt when the officer took it back, or null
 * @param takeBackReason why, or null
 * @param kept the first of those that stayed decided although it was taken back
 * @param undoableUntil until when the reader may take it back, or null
 * @param undoable how many applications would go back
 * @param firstUndoable the names of some whose decision would be taken back
 */
public record DecisionResult(
        long id,
        VacancyDetails vacancy,
        Decision decision,
        @Nullable String reason,
        ApplicantFilter filter,
        boolean fromList,
        String officerName,
        Instant confirmedAt,
        long expected,
        long decided,
        long takenBack,
        List<UndoneDecision> undone,
        List<DecisionPart> parts,
        List<SkippedApplications> skipped,
        boolean finished,
        Instant takenBackAt,
        String takeBackReason,
        List<KeptDecision> kept,
        @Nullable Instant undoableUntil,
        long undoable,
        List<String> firstUndoable)
        implements Serializable {

    /** Tells whether a list was decided on, by a job. */
    public boolean isLarge() {
        return expected > Applications.LARGEST_SET;
    }

    /** Tells how many have been looked at. */
    public long lookedAt() {
        return decided + skipped.stream().mapToLong(SkippedApplications::count).sum();
    }

    /** Tells how many had changed before their turn came, and were left alone too. */
    public long changed() {
        return finished && takenBackAt == null ? Math.max(0, expected - lookedAt()) : 0;
    }
}
