/** Plans runs of batch jobs, leases each to one node and keeps how far it is. */
@NullMarked
package ke.cp2.job;

import org.jspecify.annotations.NullMarked;
