/** Pages of imports. */
@NullMarked
package ke.cp2.web.intake;

import org.jspecify.annotations.NullMarked;
