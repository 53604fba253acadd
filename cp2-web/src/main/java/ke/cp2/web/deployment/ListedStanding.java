package ke.cp2.web.deployment;

import java.io.Serializable;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.deployment.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A place at a centre with its person, in words.
 *
 * @param free says that nobody has it, and who is to come; "" when somebody has it
 */
public record ListedStanding(Standing place, String position, String free) implements Serializable {

    /** The name, or the reference of the application where there is none; null for nobody. */
    public @Nullable String name() {
        PostedPerson person = place.person();
        return person == null
                ? null
                : person.fullName() == null ? person.reference() : person.fullName();
    }
}
