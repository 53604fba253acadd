package ke.cp2.profile.value;

/** Kinds of employers that rules ask for. */
public enum Employer {
    TSC,
    COUNTY_GOVERNMENT,
    BOARD_OF_MANAGEMENT,
    PRIVATE_SCHOOL,
    OTHER
}
