package ke.cp2.move;

/** By what the account of a person is found; always the whole number, never a part. */
public enum PersonKey {
    NATIONAL_ID,
    TSC_NUMBER,
    KRA_PIN,
    MOBILE_NUMBER
}
