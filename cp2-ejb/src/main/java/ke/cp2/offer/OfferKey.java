package ke.cp2.offer;

/**
 * Holds what an applicant answers an offer by: the code in a text, the token in a link.
 *
 * @param hash what the database keeps of the token
 */
record OfferKey(String code, String token, String hash) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "key of an offer";
    }
}
