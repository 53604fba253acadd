/** Encrypts the sensitive columns, and finds what is encrypted by a keyed hash. */
@NullMarked
package ke.cp2.platform.cipher;

import org.jspecify.annotations.NullMarked;
