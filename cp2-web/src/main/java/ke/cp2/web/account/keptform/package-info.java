/** Keeps posted forms beyond the end of a session, and gives them back. */
@NullMarked
package ke.cp2.web.account.keptform;

import org.jspecify.annotations.NullMarked;
