/** Moves accounts to another mobile number by support, with two officers. */
@NullMarked
package ke.cp2.move;

import org.jspecify.annotations.NullMarked;
