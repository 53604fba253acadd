/** Sends a text of the council to many people: audience, approval, budget, progress. */
package ke.cp2.campaign;
