package ke.cp2.profile.likeness;

/** Names why two accounts may be those of one person; none proves it. */
public enum LikenessSign {
    /** One gave the ID number, TSC number or KRA PIN of the other. */
    CLAIM,
    /** Same name, and a national ID number that a slip makes that of the other. */
    NEAR_ID,
    NAME_AND_BIRTH,
    /** Both are paid to one M-Pesa number, as spouses may be. */
    MPESA_NUMBER,
    /** One is paid to the mobile number of the other. */
    MOBILE_NUMBER
}
