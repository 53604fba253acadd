package ke.cp2.job;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run as pages show it.
 *
 * @param startedBy the name of who started it; null for the schedule, "" for somebody without name
 * @param candidates how many the job has to look at, 0 while that is not counted yet
 * @param examined how many it has looked at
 * @param matched those that it is for
 * @param queued those that something new was done for: a message queued, an account made
 * @param reason why it failed, or null
 */
public record JobRunRow(
        long id,
        Job job,
        RunSubject subject,
        JobRunState state,
        boolean stopping,
        String startedBy,
        Instant createdAt,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String node,
        long candidates,
        long examined,
        long matched,
        long queued,
        @Nullable String reason)
        implements Serializable {

    private static final Set<Job> NOT_SENDING =
            EnumSet.of(
                    Job.RECEIPT_SWEEP,
                    Job.RETENTION,
                    Job.BULK_DECISION,
                    Job.RANKING,
                    Job.PROPOSAL,
                    Job.IMPORT_READING,
                    Job.CENTRE_LIST,
                    Job.VACANCY_DRAFTS,
                    Job.VACANCY_PUBLISHING,
                    Job.DEPLOYMENT_PLANS,
                    Job.LETTERS,
                    Job.LETTER_DAYS);

    /** Jobs whose finished runs have left nothing to do. */
    private static final Set<Job> DONE_ONCE =
            EnumSet.of(
                    Job.BULK_DECISION,
                    Job.RANKING,
                    Job.PROPOSAL,
                    Job.IMPORT_READING,
                    Job.CENTRE_LIST,
                    Job.VACANCY_DRAFTS,
                    Job.VACANCY_PUBLISHING,
                    Job.DEPLOYMENT_PLANS,
                    Job.LETTERS,
                    Job.LETTER_DAYS);

    /** The key that groups its messages in the outbox. */
    public String mailingKey() {
        return RunKey.of(id);
    }

    public @Nullable String subjectLabel() {
        return subject.label();
    }

    public boolean isForVacancy() {
        return subject.isVacancy();
    }

    public String subjectKind() {
        return subject.kind();
    }

    /** Tells whether the run is about messages, whose fate goes on when it is over. */
    public boolean isSending() {
        return !NOT_SENDING.contains(job);
    }

    /** Tells whether its messages leave in the hours of campaigns only. */
    public boolean isInCampaignHours() {
        return job == Job.CAMPAIGN || job == Job.VACANCY_ALERTS || job == Job.REMINDER;
    }

    /** Tells whether its subject is an import. */
    public boolean isAboutImport() {
        return subject.isImport();
    }

    public boolean isForImport() {
        return job == Job.SMS_CREDENTIALS;
    }

    /** Tells whether it belongs to a campaign, which is where it is stopped and resumed. */
    public boolean isForCampaign() {
        return job == Job.CAMPAIGN;
    }

    public long subjectId() {
        return subject.id();
    }

    public boolean isScheduled() {
        return startedBy == null;
    }

    /** Tells whether it can be asked to stop. */
    public boolean isStoppable() {
        return !state.isOver() && !stopping && !isForCampaign();
    }

    /** Tells whether it can be run again: gone on with, or as a new run of the same subject. */
    public boolean isRepeatable() {
        return state.isOver()
                && !isForCampaign()
                && (!DONE_ONCE.contains(job) || state.isResumable());
    }
}
