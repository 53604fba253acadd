package ke.cp2.profile.document;

/** Says what a person's document shows. */
public enum DocumentKind {
    ID_CARD,
    CERTIFICATE,
    LETTER,
    OTHER
}
