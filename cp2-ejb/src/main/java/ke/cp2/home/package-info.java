/** Reads for the home pages over several features, and never changes anything. */
@NullMarked
package ke.cp2.home;

import org.jspecify.annotations.NullMarked;
