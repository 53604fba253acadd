/** Counts the applications of a whole series from what is kept. */
package ke.cp2.application.figures;
