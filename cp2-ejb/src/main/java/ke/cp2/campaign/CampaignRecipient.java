package ke.cp2.campaign;

/**
 * Somebody whom a campaign goes to.
 *
 * @param fullName as far as it is known, or null
 */
record CampaignRecipient(long accountId, String mobileNumber, String language, String fullName) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "recipient " + accountId;
    }
}
