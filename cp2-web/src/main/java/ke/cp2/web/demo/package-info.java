/** The page of security codes of the demo. */
@NullMarked
package ke.cp2.web.demo;

import org.jspecify.annotations.NullMarked;
