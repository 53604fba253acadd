/** Pages of moves to another number. */
@NullMarked
package ke.cp2.web.move;

import org.jspecify.annotations.NullMarked;
