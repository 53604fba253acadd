package ke.cp2.offer;

/** The states of an offer: open, or how it ended. */
public enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    /** An officer has withdrawn it. */
    WITHDRAWN,
    /** Its vacancy was cancelled. */
    CANCELLED
}
