package ke.cp2.profile;

/** As on the ID card. */
public enum Gender {
    FEMALE,
    MALE
}
