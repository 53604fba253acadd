package ke.cp2.offer;

/** The ways in which an applicant can answer an offer. */
public enum OfferChannel {
    PAGE,
    LINK,
    SMS
}
