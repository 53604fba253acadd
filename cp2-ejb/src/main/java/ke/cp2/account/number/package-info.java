/** Changes the mobile number of an account by its person. */
@NullMarked
package ke.cp2.account.number;

import org.jspecify.annotations.NullMarked;
