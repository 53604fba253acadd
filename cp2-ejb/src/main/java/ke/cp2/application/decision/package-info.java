/** Decides on applications, takes decisions back, and has them decided anew. */
@NullMarked
package ke.cp2.application.decision;

import org.jspecify.annotations.NullMarked;
