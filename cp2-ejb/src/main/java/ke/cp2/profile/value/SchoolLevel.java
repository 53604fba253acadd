package ke.cp2.profile.value;

/** Levels of the institutions that people work at; {@code NONE} for work outside a school. */
public enum SchoolLevel {
    PRE_PRIMARY,
    PRIMARY,
    JUNIOR,
    SECONDARY,
    COLLEGE,
    SPECIAL,
    NONE
}
