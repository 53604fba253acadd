/** Finds accounts that give the same identity document, and has support look at them. */
@NullMarked
package ke.cp2.profile.identity;

import org.jspecify.annotations.NullMarked;
