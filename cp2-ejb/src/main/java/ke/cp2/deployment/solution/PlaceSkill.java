package ke.cp2.deployment.solution;

import ke.cp2.deployment.Skills;

/**
 * Says what a place asks of its person.
 *
 * @param asked nothing for most places
 * @param lacking what of it the person who stands there cannot do; nothing while nobody does
 */
public record PlaceSkill(Skills asked, Skills lacking) {

    public static final PlaceSkill NONE = new PlaceSkill(Skills.NONE, Skills.NONE);
}
