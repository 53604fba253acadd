package ke.cp2.selection.list;

import java.io.Serializable;
import java.util.List;
import ke.cp2.application.selection.LikelyApplicant;
import ke.cp2.application.selection.RankableApplications.Bar;
import ke.cp2.selection.score.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ranked list as an officer or its applicant reads it.
 *
 * @param name of the applicant, or null
 * @param byPoints the place that it would have without the two-thirds rule
 * @param bar why it stands behind all others, or null
 * @param lot null while nothing was drawn
 * @param changed whether details that count were changed since the list was made
 * @param checked whether an officer has checked details since that set it aside
 * @param late whether details that count were changed after the closing
 * @param likely accounts that may be the same person's, and have applied in the same series
 * @param lateLines what was changed then; nothing where it is not known
 */
public record RankedRow(
        String reference,
        @Nullable String name,
        int place,
        int byPoints,
        int points,
        @Nullable Bar bar,
        @Nullable String lot,
        boolean changed,
        boolean checked,
        boolean late,
        List<LateLine> lateLines,
        List<LikelyApplicant> likely,
        List<Line> lines)
        implements Serializable {

    private static final int SHORT = 12;

    /** Gives the points for a criterion, and why in the reader's language. */
    public record Line(Criterion criterion, int points, int most, String reason)
            implements Serializable {}

    /** Tells whether the two-thirds rule has moved it up or down. */
    public boolean isMoved() {
        return byPoints != place;
    }

    /** Tells whether the two-thirds rule has moved it up. */
    public boolean isMovedUp() {
        return place < byPoints;
    }

    /** Gives the most points that there are. */
    public int most() {
        return lines.stream().mapToInt(Line::most).sum();
    }

    /** Gives the first digits of the lot, which tell lots apart; null while nothing was drawn. */
    public @Nullable String shortLot() {
        return lot == null || lot.length() <= SHORT ? lot : lot.substring(0, SHORT);
    }
}
