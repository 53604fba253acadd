package ke.cp2.profile.value;

/** Names what the next of kin is to the person. */
public enum Relationship {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    GUARDIAN,
    OTHER_RELATIVE,
    FRIEND
}
