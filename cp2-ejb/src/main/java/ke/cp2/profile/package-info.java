/** Keeps what professionals say about themselves. */
@NullMarked
package ke.cp2.profile;

import org.jspecify.annotations.NullMarked;
