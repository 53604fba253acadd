package ke.cp2.centre.list;

/** Names what an officer should look at in a row that is not wrong. */
public enum CentreWarning {
    /** A small centre has no host. */
    HOST_MISSING,
    /** The centre had a host, and the row names none. */
    HOST_REMOVED,
    /** The digits of the code name another sub-county than the row. */
    CODE_ELSEWHERE,
    /** The point lies far from that of the sub-county. */
    POINT_FAR
}
