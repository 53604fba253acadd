/** Issues one-time secrets by SMS and tries them. */
@NullMarked
package ke.cp2.account.credential;

import org.jspecify.annotations.NullMarked;
