package ke.cp2.campaign;

import java.time.Instant;

/**
 * What a claimed run has to do.
 *
 * @param since for jobs that look at what happened since: from when on; otherwise null
 * @param resumeAfter the key of the last thing that is done, or null at the start
 * @param examined how much is done
 */
public record RunWork(RunSubject subject, Instant since, String resumeAfter, long examined) {}
