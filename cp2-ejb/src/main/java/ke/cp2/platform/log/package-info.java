/** Keeps personal data out of the log, whoever writes it. */
@NullMarked
package ke.cp2.platform.log;

import org.jspecify.annotations.NullMarked;
