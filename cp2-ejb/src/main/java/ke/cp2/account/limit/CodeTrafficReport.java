package ke.cp2.account.limit;

/**
 * Counts the one-time passwords that people ask for, and those that they use.
 *
 * @param lastHour asked for in the last 60 minutes
 * @param budget how many may go out in an hour before each costs work
 * @param sent with a password, in the hour that ended a quarter of an hour ago
 * @param used how many of those
 */
public record CodeTrafficReport(long lastHour, long budget, long sent, long used) {

    /** Fewer say nothing about the share. */
    private static final int ENOUGH = 20;

    private static final int LEAST_PERCENT = 40;
    private static final int WHOLE = 100;

    /** Tells how many of a hundred were used; 100 while none was sent. */
    public long usedPercent() {
        return sent == 0 ? WHOLE : used * WHOLE / sent;
    }

    /** Tells whether each request costs work by now. */
    public boolean isOverBudget() {
        return lastHour >= budget;
    }

    /** Tells whether so few are used that somebody may be asking for texts to numbers of others. */
    public boolean isHardlyUsed() {
        return sent >= ENOUGH && usedPercent() < LEAST_PERCENT;
    }
}
