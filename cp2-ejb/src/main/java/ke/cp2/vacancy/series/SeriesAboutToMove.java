package ke.cp2.vacancy.series;

import java.time.LocalDate;
import ke.cp2.platform.typed.StatedReason;

/**
 * Fired before the days of a series change. Who has told people of them refuses that by a {@link
 * ke.cp2.platform.BusinessException}.
 *
 * @param formerFirstDay the one that it has until then
 * @param firstDay the new one
 * @param shownPeople of how many people who know the old days the officer has read
 * @param why the reason in the words of that officer; none where it was not asked for
 */
public record SeriesAboutToMove(
        long seriesId,
        LocalDate formerFirstDay,
        LocalDate firstDay,
        long shownPeople,
        StatedReason why) {}
