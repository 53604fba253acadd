/** Runs jobs on the batch runtime: launches, recovers and schedules them. */
@NullMarked
package ke.cp2.batch.job;

import org.jspecify.annotations.NullMarked;
