package ke.cp2.platform.database;

/**
 * Conditions on yes-or-no attributes, for JPQL. The provider binds a boolean, a literal TRUE too,
 * and H2 cannot compare it with a number as soon as it plans the statement anew: it works the first
 * times. So no query compares with one.
 */
public final class Flags {

    private Flags() {}

    /** The condition that an attribute such as {@code m.secretBody} is true. */
    public static String isSet(String attribute) {
        return "SQL('CASE WHEN ? = 1 THEN 1 ELSE 0 END', " + attribute + ") = 1";
    }

    /** The condition that it is false. */
    public static String isNotSet(String attribute) {
        return "SQL('CASE WHEN ? = 0 THEN 1 ELSE 0 END', " + attribute + ") = 1";
    }
}
