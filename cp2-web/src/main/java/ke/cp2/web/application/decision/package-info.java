/** Pages of decisions: confirmation, result, taking back, reopening. */
@NullMarked
package ke.cp2.web.application.decision;

import org.jspecify.annotations.NullMarked;
