/** Keeps pages that are the same for all visitors for some seconds. */
@NullMarked
package ke.cp2.web.platform.kept;

import org.jspecify.annotations.NullMarked;
