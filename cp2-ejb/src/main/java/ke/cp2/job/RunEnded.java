package ke.cp2.job;

import org.jspecify.annotations.Nullable;

/**
 * A run has come to its end, in the transaction that ends it.
 *
 * @param reason why it failed, or null
 */
public record RunEnded(long runId, Job job, JobRunState state, @Nullable String reason) {}
