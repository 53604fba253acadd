/** Keeps the texts of the letters of each exam series, in all their versions. */
package ke.cp2.letter.text;
