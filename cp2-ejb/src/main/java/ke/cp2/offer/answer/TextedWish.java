package ke.cp2.offer.answer;

/** Says what somebody who texts a code wants. */
enum TextedWish {
    ACCEPT,
    DECLINE,

    /** A code alone says neither. */
    UNSAID
}
