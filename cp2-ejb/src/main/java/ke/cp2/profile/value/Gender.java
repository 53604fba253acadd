package ke.cp2.profile.value;

/** As on the ID card. */
public enum Gender {
    FEMALE,
    MALE
}
