package ke.cp2.web.deployment;

import java.io.Serializable;
import ke.cp2.deployment.Skills;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.standing.Standing;
import ke.cp2.web.platform.language.PageTexts;
import ke.cp2.web.reference.Names;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * A place at a centre with its person, in words.
 *
 * @param skill what the person must be able to do besides, behind a comma; "" for nothing
 * @param can says whether the person can; "" where nothing is needed, or nobody stands
 * @param free says that nobody has it, and who is to come; "" when somebody has it
 */
public record ListedStanding(Standing place, String position, String skill, String can, String free)
        implements Serializable {

    static ListedStanding of(Standing place, Names names, String free) {
        Skills asks = place.asks();
        return new ListedStanding(
                place,
                names.position(place.positionCode()),
                asks.isNothing() ? "" : ", " + text("skill.", asks),
                asks.isNothing() || place.person() == null
                        ? ""
                        : place.lacks().isNothing()
                                ? text("skill.", asks)
                                : text("lack.", place.lacks()),
                free);
    }

    private static String text(String key, Skills skills) {
        return PageTexts.of("deployment", Faces.getLocale(), key + skills.name());
    }

    /** The name, or the reference of the application where there is none; null for nobody. */
    public @Nullable String name() {
        PostedPerson person = place.person();
        return person == null
                ? null
                : person.fullName() == null ? person.reference() : person.fullName();
    }
}
