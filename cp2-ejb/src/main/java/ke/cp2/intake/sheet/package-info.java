/** Reads rows and columns out of the files that schools send. */
@NullMarked
package ke.cp2.intake.sheet;

import org.jspecify.annotations.NullMarked;
