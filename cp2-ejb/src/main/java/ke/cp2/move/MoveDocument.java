package ke.cp2.move;

/** Names a document that an officer has seen of the person who asks for a move. */
public enum MoveDocument {
    NATIONAL_ID,
    PASSPORT,
    TSC_CERTIFICATE,
    EMPLOYER_LETTER,
    POLICE_ABSTRACT
}
