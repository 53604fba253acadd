/** Help and manual. */
@NullMarked
package ke.cp2.web.help;

import org.jspecify.annotations.NullMarked;
