package ke.cp2.web.deployment;

import java.io.Serializable;
import ke.cp2.deployment.posting.PostedPerson;
import ke.cp2.web.reference.Names;

/**
 * A deployment of somebody, in words.
 *
 * @param free whether its person has left, and the place can be filled by hand
 */
public record ListedPosting(PostedPerson person, String position, boolean free)
        implements Serializable {

    static ListedPosting of(PostedPerson person, Names names) {
        return new ListedPosting(person, names.position(person.positionCode()), false);
    }

    ListedPosting withFree(boolean isFree) {
        return new ListedPosting(person, position, isFree);
    }

    /** The name, or the reference of the application where there is none. */
    public String name() {
        return person.fullName() == null ? person.reference() : person.fullName();
    }
}
