/** Decides which requests come through, and says where they come from. */
@NullMarked
package ke.cp2.web.platform.request;

import org.jspecify.annotations.NullMarked;
