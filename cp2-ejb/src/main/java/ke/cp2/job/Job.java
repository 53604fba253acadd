package ke.cp2.job;

import java.util.Arrays;

/**
 * The batch jobs. The {@link #id()} is the name of the job's file in {@code META-INF/batch-jobs},
 * its job id, and the name that it is started by.
 */
public enum Job {
    /** Queues the messages of a campaign. */
    CAMPAIGN("campaign"),
    /** Tells professionals who match about vacancies. */
    VACANCY_ALERTS("vacancy-alerts"),
    /** Reads the rows of a long file for the preview of an import. */
    IMPORT_READING("import-reading"),
    /** Makes accounts of the rows of an import and sends the credentials. */
    SMS_CREDENTIALS("sms-credentials"),
    /** Takes a list of centres. */
    CENTRE_LIST("centre-list"),
    /** Writes vacancies for all sub-counties of a series as drafts. */
    VACANCY_DRAFTS("vacancy-drafts"),
    /** Publishes the drafts of such a plan. */
    VACANCY_PUBLISHING("vacancy-publishing"),
    /** Plans who is sent to which centre, a sub-county at a time. */
    DEPLOYMENT_PLANS("deployment-plans"),
    /** Tells people where they are sent. */
    DEPLOYMENT_NOTICE("deployment-notice"),
    /** Prints all letters of a sub-county or a centre. */
    LETTERS("letters"),
    /** Writes new letters when the days of a series have changed, and tells people. */
    LETTER_DAYS("letter-days"),
    /** Reminds of vacancies that close soon, and of profiles that are not complete. */
    REMINDER("reminder"),
    /** Tells applicants of decisions that they were not told of. */
    DECISION_NOTICE("decision-notice"),
    /** Carries out a decision on many applications. */
    BULK_DECISION("bulk-decision"),
    /** Makes the ranked list of a vacancy. */
    RANKING("ranking"),
    /** Carries out what two officers have agreed on by a ranked list. */
    PROPOSAL("proposal"),
    /** Ends the wait for receipts that do not come. */
    RECEIPT_SWEEP("receipt-sweep"),
    /** Forgets texts that were kept long enough. */
    RETENTION("retention");

    private final String id;

    Job(String id) {
        this.id = id;
    }

    /** The name of the job as the batch runtime knows it. */
    public String id() {
        return id;
    }

    /** Tells whether a node works on one run of it at a time: a run takes memory. */
    boolean isOneAtATime() {
        return this == IMPORT_READING;
    }

    static Job byId(String id) {
        return Arrays.stream(values())
                .filter(job -> job.id.equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no job " + id));
    }
}
