package ke.cp2.deployment;

/** Names why a person must not be sent to a seat, the first that holds. */
public enum Obstacle {
    /** Was not accepted for this position. */
    OTHER_POSITION,
    /** Works at the centre. */
    OWN_STATION,
    /** Declared an interest in the centre, such as a relative who sits the examination there. */
    DECLARED_INTEREST,
    /** Was sent to the centre in the last years. */
    SENT_BEFORE,
    /** The seat needs somebody who reads braille. */
    NO_BRAILLE,
    /** The seat needs somebody who signs. */
    NO_SIGN_LANGUAGE
}
