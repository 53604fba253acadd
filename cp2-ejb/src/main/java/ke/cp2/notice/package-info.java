/** Tells people by SMS what the portal knows: new vacancies, what closes soon, what was decided. */
@NullMarked
package ke.cp2.notice;

import org.jspecify.annotations.NullMarked;
