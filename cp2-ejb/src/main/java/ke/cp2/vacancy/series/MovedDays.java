package ke.cp2.vacancy.series;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Tells which days a series had before they were moved last.
 *
 * @param startsOn the first day of before
 * @param endsOn the last day of before
 */
public record MovedDays(LocalDate startsOn, LocalDate endsOn, Instant movedAt)
        implements Serializable {}
