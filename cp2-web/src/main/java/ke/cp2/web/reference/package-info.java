/** Names of codes, in the language of the reader. */
@NullMarked
package ke.cp2.web.reference;

import org.jspecify.annotations.NullMarked;
