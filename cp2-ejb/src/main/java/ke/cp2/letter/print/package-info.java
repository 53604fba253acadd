/** Puts the words of a letter together, and hands them to what prints. */
package ke.cp2.letter.print;
