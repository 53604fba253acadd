package ke.cp2.application.byhand;

/** Names how many officers have decided an outcome that was given without a ranked list. */
public enum HandOfficers {
    ONE,
    /** One decided, another one approved. */
    TWO
}
