package ke.cp2.profile.form;

/** Describes what the fields of a profile accept, once they are cleaned. */
public final class ProfilePattern {

    /** A member number of NSSF or SHA. */
    static final String MEMBER_NUMBER = "[0-9A-Za-z][0-9A-Za-z\\s/-]{3,}";

    /** A bank account number: 5 to 20 digits, with spaces or dashes as banks print them. */
    static final String ACCOUNT_NUMBER = "([\\s-]*[0-9]){5,20}";

    /** A telephone number of any country, with what people write between the digits. */
    static final String PHONE = "(tel:)?\\s*\\+?([\\s()./-]*[0-9]){9,15}";

    /** An e-mail address with a dot in its domain. */
    public static final String EMAIL = "[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}";

    /** A name of an institution: a spreadsheet must not take it for a formula. */
    public static final String NO_FORMULA = "(?s)[^=+@\\uFF1D\\uFF0B\\uFF20\\uFF0D-].*";

    private ProfilePattern() {}
}
