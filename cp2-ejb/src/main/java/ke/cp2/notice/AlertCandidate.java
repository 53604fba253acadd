package ke.cp2.notice;

/** Somebody who might be told about a vacancy. */
record AlertCandidate(long accountId, String mobileNumber, String language) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "candidate " + accountId;
    }
}
