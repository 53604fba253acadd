/**
 * Reads files of professionals, shows what would be done with each row, and creates their accounts.
 */
@NullMarked
package ke.cp2.intake;

import org.jspecify.annotations.NullMarked;
