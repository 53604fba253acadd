/** Pages that send alerts and outcomes by hand. */
@NullMarked
package ke.cp2.web.notice;

import org.jspecify.annotations.NullMarked;
