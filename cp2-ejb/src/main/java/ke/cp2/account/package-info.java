/** Accounts of professionals and staff, their numbers and their logins. */
@NullMarked
package ke.cp2.account;

import org.jspecify.annotations.NullMarked;
