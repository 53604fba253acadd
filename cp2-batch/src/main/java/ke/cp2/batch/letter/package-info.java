/** Prints letters. */
package ke.cp2.batch.letter;
