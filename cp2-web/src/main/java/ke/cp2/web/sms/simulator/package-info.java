/** The page of the simulated phones. */
@NullMarked
package ke.cp2.web.sms.simulator;

import org.jspecify.annotations.NullMarked;
