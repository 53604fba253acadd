package ke.cp2.home;

import java.io.Serializable;

/**
 * Counts the tasks that are open for a member of staff.
 *
 * @param drafts vacancies that are not published yet
 * @param undecided applications without an outcome whose vacancy takes no more of them
 * @param runs job runs that are under way
 * @param failedRuns job runs that failed and could be taken up again
 * @param failedMessages SMS that did not arrive, in the last seven days
 * @param moves moves of accounts that wait for the officer's decision
 * @param reopenings requests to decide anew that wait for the officer's answer
 * @param campaigns campaigns of others that wait for approval
 * @param failedCampaigns campaigns that could not start or broke off
 * @param pausedCampaigns campaigns that wait for somebody to let them go on
 * @param imports lists of professionals that wait for a decision
 * @param profiles people whose submitted details wait for an officer
 */
public record OpenTasks(
        long drafts,
        long undecided,
        long runs,
        long failedRuns,
        long failedMessages,
        long moves,
        long reopenings,
        long campaigns,
        long failedCampaigns,
        long pausedCampaigns,
        long imports,
        long profiles)
        implements Serializable {}
