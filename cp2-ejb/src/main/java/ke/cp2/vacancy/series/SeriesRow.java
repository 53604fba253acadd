package ke.cp2.vacancy.series;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An exam series in a list.
 *
 * @param vacancies how many it has, in any state
 * @param rules how many are switched on, over all positions
 */
public record SeriesRow(
        long id,
        String examCode,
        int examYear,
        LocalDate startsOn,
        LocalDate endsOn,
        long vacancies,
        long rules)
        implements Serializable {}
