/** Sends a text of the council to many people: audience, approval, budget, progress. */
@NullMarked
package ke.cp2.campaign;

import org.jspecify.annotations.NullMarked;
