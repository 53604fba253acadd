/** Pages of campaigns. */
@NullMarked
package ke.cp2.web.campaign;

import org.jspecify.annotations.NullMarked;
