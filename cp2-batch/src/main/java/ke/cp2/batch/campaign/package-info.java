/**
 * The batch jobs. Every job file holds one plain chunk step with the same reader and writer and one
 * item a chunk, where an item is a page of the job's {@link ke.cp2.job.JobWork}: the page is worked
 * on in one transaction, together with the progress of its run. The runtime's own checkpoints are
 * not used, because after a crash they cannot be trusted.
 */
package ke.cp2.batch.campaign;
