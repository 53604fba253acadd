/** Logs people in, keeps their session, and sends them back where they came from. */
@NullMarked
package ke.cp2.web.account.login;

import org.jspecify.annotations.NullMarked;
