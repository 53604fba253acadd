package ke.cp2.job;

import java.io.Serializable;
import java.time.Instant;
import ke.cp2.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a claimed run has to do, and how far it is.
 *
 * @param since for jobs that look at what happened since: from when on; otherwise null
 * @param startedAt when a node first took it: "now" for what must not change while it runs
 * @param resumeAfter the key of the last thing that is done, or null at the start
 */
public record RunWork(
        long runId,
        Job job,
        RunSubject subject,
        @Nullable Instant since,
        Instant startedAt,
        @Nullable String resumeAfter)
        implements Serializable {

    /** The account after which a run that walks by account goes on. */
    public AccountId resumeAfterAccount() {
        return AccountId.of(resumeAfter == null ? 0 : Long.parseLong(resumeAfter));
    }

    /** The key that groups the messages of the run in the outbox. */
    public String mailingKey() {
        return RunKey.of(runId);
    }
}
