package ke.cp2.campaign;

/** Names the reason for which a campaign is paused, stopped or failed. */
public enum CampaignCause {
    /** A member of staff wanted it. */
    OFFICER,
    /** The campaign's budget is used up. */
    BUDGET,
    /** The budget of the day is used up. */
    DAILY_BUDGET,
    /** It could not start at its time; the reason names the rule. */
    START_REFUSED,
    /** The job that queues its messages broke off. */
    JOB
}
