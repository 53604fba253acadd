/** Forgets what was kept long enough, and ends the wait for receipts that do not come. */
@NullMarked
package ke.cp2.upkeep;

import org.jspecify.annotations.NullMarked;
