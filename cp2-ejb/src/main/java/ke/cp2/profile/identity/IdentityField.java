package ke.cp2.profile.identity;

/** The numbers that only one person can have. */
public enum IdentityField {
    NATIONAL_ID("nationalId"),
    TSC_NUMBER("tscNumber"),
    KRA_PIN("kraPin");

    private final String property;

    IdentityField(String property) {
        this.property = property;
    }

    /** The property of the form and the id of the input. */
    public String property() {
        return property;
    }
}
