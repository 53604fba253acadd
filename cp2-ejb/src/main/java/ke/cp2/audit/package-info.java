/** Records who changed what, when and why, and reads it back. */
@NullMarked
package ke.cp2.audit;

import org.jspecify.annotations.NullMarked;
