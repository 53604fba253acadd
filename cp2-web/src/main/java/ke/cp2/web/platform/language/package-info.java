/** Speaks the reader's language. */
@NullMarked
package ke.cp2.web.platform.language;

import org.jspecify.annotations.NullMarked;
