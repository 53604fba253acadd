package ke.cp2.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ke.cp2.security.Role;

/** Counts for council officers whom other days of a series would concern. */
@Stateless
@RolesAllowed(Role.Name.COUNCIL_OFFICER)
public class LettersOfSeries {

    @Inject private Letters letters;

    /** Counts the valid letters of a series, and the people who know where they go. */
    public LettersInForce inForce(long seriesId) {
        return letters.inForce(seriesId);
    }
}
