/** Counts what messages cost, and holds what would cost more than was allowed. */
@NullMarked
package ke.cp2.sms.budget;

import org.jspecify.annotations.NullMarked;
