package ke.cp2.sms.budget;

/** Names the reason for which nothing of a campaign is sent. */
public enum HoldReason {
    /** Staff paused it. */
    PAUSED,
    /** Its own budget is used up. */
    CAMPAIGN_BUDGET,
    /** What all campaigns of a day may cost is used up. */
    DAY_BUDGET
}
