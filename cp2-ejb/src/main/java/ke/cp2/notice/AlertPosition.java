package ke.cp2.notice;

/** Where a run of alerts has come to: it walks by vacancy, then by account. */
record AlertPosition(long vacancyId, long accountId) {

    private static final AlertPosition START = new AlertPosition(0, 0);

    /** The position that a run has noted; the start for null. */
    static AlertPosition parse(String noted) {
        if (noted == null) {
            return START;
        }
        int colon = noted.indexOf(':');
        return new AlertPosition(
                Long.parseLong(noted.substring(0, colon)),
                Long.parseLong(noted.substring(colon + 1)));
    }

    /** The position as a run notes it. */
    String noted() {
        return vacancyId + ":" + accountId;
    }
}
