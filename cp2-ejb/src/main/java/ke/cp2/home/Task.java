package ke.cp2.home;

/** Names the kinds of tasks that are counted for staff. */
public enum Task {
    /** Vacancies that are not published yet. */
    DRAFTS,
    /** Applications without an outcome whose vacancy takes no more of them. */
    UNDECIDED,
    /** Job runs that are under way. */
    RUNS,
    /** Job runs that failed and could be taken up again. */
    FAILED_RUNS,
    /** SMS that did not arrive, in the last seven days. */
    FAILED_MESSAGES,
    /** New staff whom others have proposed and the reader can let in. */
    JOINING,
    /** Moves of accounts that wait for the officer's decision. */
    MOVES,
    /** Requests to decide anew that wait for the officer's answer. */
    REOPENINGS,
    /** Campaigns of others that wait for approval. */
    CAMPAIGNS,
    /** Campaigns that could not start or broke off. */
    FAILED_CAMPAIGNS,
    /** Campaigns that wait for somebody to let them go on. */
    PAUSED_CAMPAIGNS,
    /** Lists of professionals that wait for a decision. */
    IMPORTS,
    /** Lists of centres that wait for a decision. */
    CENTRE_LISTS,
    /** The series of one of them, where it can be decided on: an id and no count; 0 for none. */
    CENTRE_LISTS_OF,
    /** ID and other numbers that two people gave as their own. */
    CONFLICTS,
    /** People whose submitted details wait for an officer. */
    PROFILES,
    /** Proposals by a ranked list that another officer has made. */
    PROPOSALS,
    /** Outcomes that other officers have decided without a ranked list. */
    DECISIONS,
    /** Draws whose event is over, and whose value the reader can enter, as the first or second. */
    DRAWS,
    /** Plans of deployments that another officer has made. */
    PLANS,
    /** Changes of deployments that another officer has asked for. */
    CHANGES,
    /** Vacancies that another officer has asked to close earlier, or to cancel. */
    ENDINGS,
    /** Changes of score sheets that another officer has asked for. */
    SHEETS,
    /**
     * Details that another officer alone has returned after the closing of a vacancy that is not
     * decided.
     */
    RETURNS,
    /** What the reader has made and another officer has refused. */
    REFUSED,
    /** Vacancies with more free posts than people on the reserve list. */
    AT_RISK,
    /** People who are sent to a centre that is their own school by now. */
    OWN_CENTRES
}
