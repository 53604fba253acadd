/** Gives applicants points by the score sheet of a series, each with its reason in words. */
package ke.cp2.selection.score;
