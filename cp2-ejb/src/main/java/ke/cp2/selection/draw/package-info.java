/** Draws lots for the applications of a vacancy in public, so that everybody can repeat it. */
package ke.cp2.selection.draw;
