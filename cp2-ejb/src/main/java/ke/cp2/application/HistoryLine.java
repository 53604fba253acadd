package ke.cp2.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * A line of an application's history as people read it. The actor's name is only for staff.
 *
 * @param kind what happened beside the moves of its state; null when the application went on
 */
public record HistoryLine(
        ApplicationState state,
        Instant happenedAt,
        String actorName,
        boolean byApplicant,
        String reason,
        HistoryKind kind)
        implements Serializable {

    /** Tells whether the portal did it by itself, in the name of the officer who made the offer. */
    public boolean isByPortal() {
        return kind == HistoryKind.CALLED_UP || (kind == null && state == ApplicationState.EXPIRED);
    }

    /**
     * Keeps the lines for the applicant: no decision that was or may still be taken back.
     *
     * @param settled whether the last decision stands
     */
    static List<HistoryLine> forApplicant(List<HistoryLine> lines, boolean settled) {
        Deque<HistoryLine> told = new ArrayDeque<>();
        for (HistoryLine line : lines) {
            if (line.kind() == HistoryKind.TAKEN_BACK) {
                removeDecision(told);
            } else {
                told.addLast(line);
            }
        }
        if (!settled) {
            removeDecision(told);
        }
        return List.copyOf(told);
    }

    private static void removeDecision(Deque<HistoryLine> told) {
        Iterator<HistoryLine> lines = told.descendingIterator();
        while (lines.hasNext()) {
            if (lines.next().kind() != HistoryKind.BROUGHT_OVER) {
                lines.remove();
                return;
            }
        }
    }
}
