/** Finds accounts that give the same identity document, and has support look at them. */
package ke.cp2.profile.identity;
