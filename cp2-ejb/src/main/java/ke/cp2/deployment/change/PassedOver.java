package ke.cp2.deployment.change;

import ke.cp2.deployment.Obstacle;

/** Names why somebody who waits for a seat cannot take one, the first that holds. */
public enum PassedOver {
    /** Is the officer who asks or approves. */
    OFFICER,
    /** Is sent to another centre by another application. */
    SENT_ELSEWHERE,
    /** Waits for a seat in another change already. */
    OTHER_CHANGE,
    /** Was replaced at this centre before. */
    REPLACED_HERE,
    /** The profile does not say the gender, without which nobody is weighed. */
    NO_GENDER,
    OWN_STATION,
    DECLARED_INTEREST,
    SENT_BEFORE,
    /** No post is free that could be offered: who goes keeps it, or all have somebody. */
    NO_POST,
    /** The examination is over before an offer could be answered. */
    TOO_LATE;

    static PassedOver of(Obstacle obstacle) {
        return switch (obstacle) {
            case OWN_STATION -> OWN_STATION;
            case DECLARED_INTEREST -> DECLARED_INTEREST;
            case SENT_BEFORE -> SENT_BEFORE;
            case OTHER_POSITION, NO_BRAILLE, NO_SIGN_LANGUAGE ->
                    throw new IllegalArgumentException("not asked of a reserve: " + obstacle);
        };
    }
}
