package ke.cp2.profile.value;

/** Levels of study, lowest first: the order decides "at least a diploma". */
public enum StudyLevel {
    SECONDARY,
    CERTIFICATE,
    DIPLOMA,
    HIGHER_DIPLOMA,
    BACHELOR,
    POSTGRADUATE_DIPLOMA,
    MASTER,
    DOCTORATE
}
