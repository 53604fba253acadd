package ke.cp2.deployment.change;

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
    OTHER;

    /** Tells whether the person keeps the post, and can be sent to another centre. */
    public boolean keepsPost() {
        return this == INTEREST;
    }
}
