/** Outcomes that two officers together have decided anew. */
@NullMarked
package ke.cp2.application.reopening;

import org.jspecify.annotations.NullMarked;
