/** Pages of the second factor: set it up, enter a code, recovery codes, a lost phone. */
@NullMarked
package ke.cp2.web.account.secondfactor;

import org.jspecify.annotations.NullMarked;
