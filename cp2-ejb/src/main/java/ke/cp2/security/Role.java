package ke.cp2.security;

/** Says what an account may do. The constants of {@link Name} are for annotations. */
public enum Role {
    /** Keeps the own profile and applies. */
    PROFESSIONAL,
    /** Sees people and vacancies of the own sub-county only. */
    SUBCOUNTY_OFFICER,
    /** Series, rules, vacancies, selection, campaigns. */
    COUNCIL_OFFICER,
    /** Staff accounts, settings, audit. */
    ADMINISTRATOR;

    /** Tells whether this is a role of the council's staff. */
    public boolean isStaff() {
        return this != PROFESSIONAL;
    }

    /** Tells whether this is one of the roles that let new staff in. */
    public boolean letsStaffIn() {
        return this == COUNCIL_OFFICER || this == ADMINISTRATOR;
    }

    /** Role names as {@code @RolesAllowed} wants them. */
    public static final class Name {
        public static final String PROFESSIONAL = "PROFESSIONAL";
        public static final String SUBCOUNTY_OFFICER = "SUBCOUNTY_OFFICER";
        public static final String COUNCIL_OFFICER = "COUNCIL_OFFICER";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        /** Logged in with a one-time secret: may choose an own password and nothing else. */
        public static final String NEWCOMER = "NEWCOMER";

        /** Staff whose password was right: may enter the code of the second factor. */
        public static final String CODE_AWAITED = "CODE_AWAITED";

        /** Staff whose password was right and who have no second factor: may set it up. */
        public static final String SET_UP_AWAITED = "SET_UP_AWAITED";

        private Name() {}
    }
}
