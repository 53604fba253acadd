/**
 * Pages of appointment letters: the own one, one that is checked, those of staff and their text.
 */
package ke.cp2.web.letter;
