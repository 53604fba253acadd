/** Pages of accounts: creation, settings, number, second factor, and those of staff for staff. */
@NullMarked
package ke.cp2.web.account;

import org.jspecify.annotations.NullMarked;
