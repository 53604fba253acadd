/** Writes appointment letters, keeps what each says, and lets anybody check one. */
package ke.cp2.letter;
