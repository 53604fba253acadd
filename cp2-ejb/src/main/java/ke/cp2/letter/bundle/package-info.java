/** Prints all letters of a centre or a sub-county into files that are kept for some days. */
package ke.cp2.letter.bundle;
