package ke.cp2.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ke.cp2.vacancy.VacancyId;

/**
 * Gives the lots that a public draw gave the applications of a vacancy. Whoever draws implements
 * it; while nobody does, no vacancy has any. Lots break ties of equal points and nothing else.
 */
public interface Lots {

    /**
     * The lots of a vacancy's draw: the smaller text comes first, character by character.
     *
     * @return by the references of the applications; empty while nothing that holds was drawn
     */
    Map<String, String> of(VacancyId vacancyId);

    /**
     * The edition of the score sheet that the vacancy's draw was frozen with: as long as the draw
     * stands no list is made by another one, for the lots would be known by then.
     *
     * @return its id; empty while no draw stands
     */
    Optional<Long> sheetOf(VacancyId vacancyId);

    /** The draws of a vacancy that were made void, the latest first. */
    List<VoidDraw> voided(VacancyId vacancyId);

    /** Tells whether lots are or were to be drawn for a vacancy: a void draw counts, too. */
    boolean isAny(VacancyId vacancyId);
}
