/**
 * Counts requests and tries of an address, a block and a number, and asks for work beyond the
 * limits.
 */
@NullMarked
package ke.cp2.account.limit;

import org.jspecify.annotations.NullMarked;
