/**
 * Counts requests and tries of an address, a block and a number, and asks for work beyond the
 * limits.
 */
package ke.cp2.account.limit;
