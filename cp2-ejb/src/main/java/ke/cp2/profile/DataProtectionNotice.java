package ke.cp2.profile;

/**
 * The notice that a person consents to. A new text gets a new version, and everybody is asked
 * again.
 */
public final class DataProtectionNotice {

    /** The version of the text on the consent page. */
    public static final String VERSION = "2026-11";

    private DataProtectionNotice() {}
}
