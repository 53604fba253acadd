/** Times what becomes of decisions. */
@NullMarked
package ke.cp2.batch.application;

import org.jspecify.annotations.NullMarked;
