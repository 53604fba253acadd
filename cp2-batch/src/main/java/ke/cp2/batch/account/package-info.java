/** Times the housekeeping of accounts. */
@NullMarked
package ke.cp2.batch.account;

import org.jspecify.annotations.NullMarked;
