/** Keeps what was typed into a form until its person has logged in again. */
@NullMarked
package ke.cp2.account.keptform;

import org.jspecify.annotations.NullMarked;
