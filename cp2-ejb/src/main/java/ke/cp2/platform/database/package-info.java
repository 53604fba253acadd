/** The database beneath all rooms: its schema, turns and locks, and what it says of a write. */
package ke.cp2.platform.database;
