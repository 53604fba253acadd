/** Pages of jobs and their runs. */
@NullMarked
package ke.cp2.web.job;

import org.jspecify.annotations.NullMarked;
