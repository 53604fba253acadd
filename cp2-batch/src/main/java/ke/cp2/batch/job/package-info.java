/** Runs jobs on the batch runtime: launches, recovers and schedules them. */
package ke.cp2.batch.job;
