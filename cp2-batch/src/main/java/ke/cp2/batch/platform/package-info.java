/** Keeps timers alive while the database is away. */
@NullMarked
package ke.cp2.batch.platform;

import org.jspecify.annotations.NullMarked;
