package ke.cp2.deployment.change;

import java.time.LocalDate;

/** The reasons why somebody who is sent to a centre does not come. */
public enum AbsenceCause {
    ILL,
    BEREAVED,
    /** The school or another employer needs the person. */
    OTHER_DUTY,
    /** The person must not be at this centre, but can be at another one. */
    INTEREST,
    PERSON_SAYS,
    NEVER_CAME,
    OTHER,
    /** Nobody goes: the place is free since somebody left it, and is filled by hand. */
    FREE_PLACE;

    /** Tells whether it can be said on that day of an examination that starts then. */
    public boolean isPossible(LocalDate startsOn, LocalDate today) {
        return this != NEVER_CAME || !today.isBefore(startsOn);
    }

    /** Tells whether the person keeps the post, and can be sent to another centre. */
    public boolean keepsPost() {
        return this == INTEREST;
    }

    /** Tells whether somebody goes by it. */
    public boolean isLeaving() {
        return this != FREE_PLACE;
    }

    /** Tells whether a post becomes free by it, which a reserve can be offered. */
    public boolean freesPost() {
        return isLeaving() && !keepsPost();
    }
}
