package ke.cp2.offer;

/** Fired in the transaction in which an offer ends, whoever ended it. */
public record OfferEnded(long offerId, OfferState state) {}
