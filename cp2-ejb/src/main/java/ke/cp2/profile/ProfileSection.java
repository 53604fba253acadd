package ke.cp2.profile;

/** The sections of a profile, each with a view and an edit page of its own. */
public enum ProfileSection {
    PERSONAL,
    PAYMENT,
    NEXT_OF_KIN,
    WORK,
    QUALIFICATION,
    TRAINING
}
