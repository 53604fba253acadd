package ke.cp2.vacancy.series;

import java.time.LocalDate;

/**
 * Fired before the days of a series change. Who has told people of them refuses that by a {@link
 * ke.cp2.platform.BusinessException}.
 *
 * @param firstDay the new one
 * @param shownLetters of how many letters with the old days the officer has read
 */
public record SeriesAboutToMove(long seriesId, LocalDate firstDay, long shownLetters) {}
