/** Forgets what was kept long enough, and ends the wait for receipts that do not come. */
package ke.cp2.upkeep;
