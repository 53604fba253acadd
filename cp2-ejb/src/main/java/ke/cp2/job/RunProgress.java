package ke.cp2.job;

/**
 * Counts what one chunk of a run has done.
 *
 * @param examined candidates looked at
 * @param matched those that the job is for
 * @param queued those that something new was done for
 * @param resumeAfter the key of the last candidate
 */
public record RunProgress(int examined, int matched, int queued, String resumeAfter) {}
