/** Chooses, hashes and changes passwords. */
@NullMarked
package ke.cp2.account.password;

import org.jspecify.annotations.NullMarked;
