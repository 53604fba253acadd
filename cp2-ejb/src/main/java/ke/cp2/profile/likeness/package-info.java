/** Finds accounts that may be those of one person, for officers to look at. */
package ke.cp2.profile.likeness;
