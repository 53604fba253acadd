/** The database beneath all rooms: its schema, turns and locks, and what it says of a write. */
@NullMarked
package ke.cp2.platform.database;

import org.jspecify.annotations.NullMarked;
