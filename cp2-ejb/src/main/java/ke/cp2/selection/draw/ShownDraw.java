package ke.cp2.selection.draw;

import java.io.Serializable;
import java.util.List;
import ke.cp2.vacancy.VacancyDetails;

/**
 * A draw as its public page shows it.
 *
 * @param all the draws of the vacancy, the latest first
 * @param apart the values that differed
 * @param first the first of its lots
 */
public record ShownDraw(
        VacancyDetails vacancy,
        DrawView draw,
        List<DrawView> all,
        List<ValuesApart> apart,
        List<DrawnLot> first)
        implements Serializable {}
