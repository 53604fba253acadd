/** Keeps timers alive while the database is away. */
package ke.cp2.batch.platform;
